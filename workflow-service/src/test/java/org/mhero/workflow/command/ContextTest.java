package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions see of a session (reference 7.7). */
class ContextTest {

  private static Story answered() {
    return Story.of(Story.ASK).by("manual", MANUAL).says("some 9 of 12");
  }

  private static final String MANUAL =
      """
      "origin":"api","params":{"round":3,"who":{"name":"Joe"}},
      "user":{"uuid":"3d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"Somebody"}
      """;

  @ParameterizedTest(name = "{0} shows {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "@contact                             | Ann Banda",
        "@contact.uuid                        | 0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20",
        "@contact.id                          | 4711",
        "@contact.first_name                  | Ann",
        "@contact.language                    | fra",
        "@(json(contact.timezone))            | null",
        "@contact.status                      | active",
        "@contact.created_on                  | 2024-02-01T07:00:00.000000Z",
        "@contact.urns                        | [tel:+260977123456#Ann, mailto:ann@moh.example]",
        "@contact.urn                         | tel:+260977123456#Ann",
        "@contact.channel                     | Airtel",
        "@contact.channel.address             | +260977000000",
        "@(count(contact.groups))             | 1",
        "@contact.groups.0.name               | Nurses",
        "@contact.fields.beds                 | 12",
        "@fields.town                         | Zambia > Copperbelt > Ndola",
        "@(is_error(fields.forgotten))        | true",
        "@(json(fields.joined))               | null",
        "@urns.tel                            | tel:+260977123456#Ann",
        "@(json(urns.whatsapp))               | null",
        "@ticket.topic                        | Supplies",
        "@ticket.assignee                     | Amina",
        "@ticket.assignee.email               | amina@moh.example",
        "@globals.ministry                    | MoH",
        "@(is_error(globals.nope))            | true",
        "@trigger.type                        | manual",
        "@trigger.origin                      | api",
        "@trigger.params.round                | 3",
        "@trigger.params.WHO.name             | Joe",
        "@trigger.user                        | Amina",
        "@trigger.user.first_name             | Amina",
        "@(json(trigger.campaign))            | null",
        "@resume.type                         | msg",
        "@(json(resume.dial))                 | null",
        "@input                               | some 9 of 12",
        "@input.type                          | msg",
        "@input.uuid                          | 01957f00-0000-7000-8000-000000000001",
        "@input.created_on                    | 2025-03-10T06:19:59.000000Z",
        "@input.urn                           | tel:+260977123456",
        "@(json(input.channel))               | null",
        "@(count(input.attachments))          | 0",
        "@(count(input.payload))              | 0",
        "@results                             | Beds now: 9",
        "@results.beds_now                    | 9",
        "@results.beds_now.category           | Count",
        "@results.beds_now.category_localized | Nombre",
        "@results.beds_now.input              | some 9 of 12",
        "@results.beds_now.extra              | {0: 9, 1: 9}",
        "@(is_error(results.nope))            | true",
        "@(is_error(results.beds_now.values)) | true",
        "@run                                 | Ann Banda@Ask",
        "@run.status                          | completed",
        "@run.flow                            | Ask",
        "@run.flow.revision                   | 1",
        "@(count(run.path))                   | 2",
        "@(json(run.locals))                  | {}",
        "@node.visit_count                    | 1",
        "@node.categories                     | [Count, Other, No Response]",
        "@(json(parent))                      | null",
        "@(json(child))                       | null",
        "@(json(webhook))                     | null",
        "@legacy_extra.round                  | 3",
        "@legacy_extra.beds_now               | {\"0\":\"9\",\"1\":\"9\"}",
        "@legacy_extra.1                      | 9",
      })
  void contextIs(String template, String shown) {
    assertThat(answered().evaluated(template)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0} shows {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "@(is_error(contact.ref))                 | true",
        "@(is_error(locals))                      | true",
        "@(is_error(node.categories))             | true",
        "@results.beds_now.values                 | [9]",
        "@results.beds_now.categories             | [Count]",
        "@results.beds_now.categories_localized   | [Nombre]",
        "@(json(webhook))                         | null",
        "@(is_error(input.payload))               | true",
        "@(json(trigger.optin))                   | null",
      })
  void contextOfTheOlderLineIs(String template, String shown) {
    Story story = Story.of(Story.ASK).line("13.2").says("some 9 of 12");

    assertThat(story.evaluated(template)).isEqualTo(shown);
  }

  @Test
  void fieldsAndGlobalsShowTheirLines() {
    assertThat(answered().evaluated("@fields"))
        .isEqualTo("Beds: 12\nCadre: nurse\nTown: Zambia > Copperbelt > Ndola");
    assertThat(answered().evaluated("@globals")).isEqualTo("Ministry: MoH\nHotline: 909");
  }

  @Test
  void nameIsReplacedByTheFirstUrnAsPeopleKnowIt() {
    Story story =
        Story.of(Story.ASK)
            .setting(
                "contact",
                """
                {"uuid":"0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20","id":4711,"status":"active",
                 "created_on":"2024-02-01T07:00:00Z","urns":["tel:+260977123456"]}
                """);

    assertThat(story.evaluated("@contact")).isEqualTo("097 7123456");
    assertThat(story.evaluated("@(json(contact.language)) @(json(contact.name))"))
        .isEqualTo("\"\" \"\"");
    assertThat(story.evaluated("@(json(contact.first_name))")).isEqualTo("null");
  }

  @ParameterizedTest(name = "on {0} {1} shows {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "14.4 | @contact.created_on             | 2024-02-01T09:00:00.000000+02:00",
        "13.2 | @contact.created_on             | 2024-02-01T09:00:00.000000+02:00",
        "14.4 | @(tz(contact.created_on))x      | x",
        "14.4 | @(tz_offset(contact.created_on)) | +0200",
        "14.4 | @contact.last_seen_on           | 2025-03-01T06:00:00.500000-03:30",
        "14.4 | @(tz(run.created_on))           | UTC",
        "14.4 | @(format_datetime(contact.created_on)) | 01-02-2024 09:00",
      })
  void momentKeepsTheOffsetItWasToldIn(String line, String template, String shown) {
    Story story =
        Story.of(Story.ASK)
            .line(line)
            .setting(
                "contact",
                """
                {"uuid":"0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20","status":"active",
                 "created_on":"2024-02-01T09:00:00+02:00",
                 "last_seen_on":"2025-03-01T06:00:00.5-03:30"}
                """);

    assertThat(story.evaluated(template)).isEqualTo(shown);
    JsonNode contact = story.last().at(line.equals("13.2") ? "/session/contact" : "/contact");
    assertThat(contact.path("created_on").asText()).isEqualTo("2024-02-01T09:00:00+02:00");
  }

  @Test
  void hiddenUrnsShowTheirSchemeAlone() {
    Story story =
        Story.of(Story.ASK)
            .setting("environment", "{\"redaction_policy\":\"urns\"}")
            .setting(
                "contact",
                """
                {"uuid":"0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20","id":4711,"status":"active",
                 "created_on":"2024-02-01T07:00:00Z","urns":["tel:+260977123456"]}
                """);

    assertThat(story.evaluated("@contact")).isEqualTo("4711");
    assertThat(story.evaluated("@urns.tel @contact.urns")).isEqualTo("tel:******** [tel:********]");
  }

  @Test
  void inputIsGoneAfterAnythingButAMessage() {
    Story story = Story.of(Story.ASK).then(RESUME_TIMEOUT);

    assertThat(story.evaluated("@(json(input))")).isEqualTo("null");
    assertThat(story.evaluated("@resume.type")).isEqualTo("wait_timeout");
  }

  static final String RESUME_TIMEOUT =
      """
      {"type":"wait_timeout","event":{"uuid":"01957f00-0000-7000-8000-000000000002",
       "type":"wait_timed_out","created_on":"2025-03-10T06:30:00Z"}}
      """;

  @Test
  void parentAndChildSeeEachOther() {
    Story story = Story.of(Story.PARENT).says("7");

    assertThat(story.evaluated("@child.status @child.results.beds_now @child @child.flow"))
        .isEqualTo("completed 7 Ann Banda@Ask Ask");
    assertThat(story.evaluated("@child.fields.beds @child.urns.mailto @child.contact.name"))
        .isEqualTo("12 mailto:ann@moh.example Ann Banda");
  }

  @ParameterizedTest
  @CsvSource({
    "14.4, /resumes/0/event/msg/channel, 5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21, MTN 3030",
    "13.2, /resumes/0/msg/channel,       5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21, MTN 3030",
    "14.4, /resumes/0/event/msg/channel, 5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9eff, ''",
  })
  void channelOfAnInputIsAsTheAssetsHaveIt(String line, String at, String uuid, String name) {
    Story story =
        Story.of(Story.ASK)
            .line(line)
            .says("5")
            .with(at, "{\"uuid\":\"" + uuid + "\",\"name\":\"Old name\"}");

    assertThat(story.session().at("/input/channel/name").asText()).isEqualTo(name);
    assertThat(story.session().path("input").has("channel")).isEqualTo(!name.isEmpty());
  }

  private static Story startedByAnother() {
    return Story.of(Story.ASK)
        .by(
            "flow_action",
            """
                "run_summary":{"uuid":"01957f00-0000-7000-8000-0000000000aa",
                  "flow":{"uuid":"c1000000-0000-4000-8000-000000000002","name":"Parent","revision":5},
                  "contact":{"uuid":"9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b24","name":"Dr Phiri",
                             "status":"active","created_on":"2024-02-01T07:00:00Z",
                             "fields":{"cadre":{"text":"doctor"}}},
                  "status":"active","results":{"ward":{"name":"Ward","value":"B","category":"",
                    "node_uuid":"d1000000-0000-4000-8000-000000000003",
                    "created_on":"2025-03-10T06:00:00Z"}}}
                """);
  }

  @Test
  void sessionStartedByAnotherTellsThatRun() {
    Story story = startedByAnother();

    assertThat(story.event("run_started").path("parent_uuid").asText())
        .isEqualTo("01957f00-0000-7000-8000-0000000000aa");
    assertThat(story.session().at("/runs/0").has("parent_uuid")).isFalse();
  }

  @Test
  void sessionStartedByAnotherSeesThatRunAsItsParent() {
    Story story = startedByAnother().says("4");

    assertThat(story.evaluated("@parent.contact @parent.results.ward @parent.fields.cadre"))
        .isEqualTo("Dr Phiri B doctor");
    assertThat(story.evaluated("@parent @parent.flow.revision")).isEqualTo("Dr Phiri@Parent 5");
  }

  @Test
  void evaluationTellsWhatFails() {
    assertThat(answered().faults("@results.nope and @(1 / 0)")).hasSize(2);
  }
}
