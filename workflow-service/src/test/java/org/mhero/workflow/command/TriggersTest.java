package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What starts sessions (reference 3.2) and goes through their JSON unharmed (3.4). */
class TriggersTest {

  static Stream<Arguments> triggers() {
    return Stream.of(
        Arguments.of("14.4", "manual", MANUAL, "@trigger.origin @trigger.user", "ui Amina"),
        Arguments.of("14.4", "manual", BULK, "@trigger.params.round", "3"),
        Arguments.of(
            "14.4", "flow_action", SUMMARY, "@parent @parent.results.ward", "Dr Phiri@Up B"),
        Arguments.of("14.4", "campaign", CAMPAIGN, "@trigger.campaign", "Reminders"),
        Arguments.of("14.4", "call", CALL, "@trigger.type", "call"),
        Arguments.of("14.4", "chat", CHAT, "@trigger.params.from", "poster"),
        Arguments.of("14.4", "ticket", TICKET, "@trigger.ticket.topic", "Supplies"),
        Arguments.of("14.4", "channel", CHANNEL, "@trigger.type", "channel"),
        Arguments.of("14.4", "msg", MESSAGE, "@trigger.keyword", "beds"),
        Arguments.of("14.4", "channel", REFERRAL, "@trigger.type", "channel"),
        Arguments.of("13.2", "manual", OLD_MANUAL, "@trigger.origin @trigger.user", "ui Amina"),
        Arguments.of("13.2", "manual", BULK, "@trigger.params.round", "3"),
        Arguments.of(
            "13.2", "flow_action", SUMMARY, "@parent @parent.results.ward", "Dr Phiri@Up B"),
        Arguments.of("13.2", "channel", INCOMING, "@trigger.type", "channel"),
        Arguments.of("13.2", "channel", REFERRAL, "@trigger.params.from", "poster"),
        Arguments.of("13.2", "optin", OPTOUT, "@trigger.optin.name", "News"),
        Arguments.of("13.2", "campaign", OLD_CAMPAIGN, "@trigger.campaign", "Reminders"),
        Arguments.of("13.2", "ticket", OLD_TICKET, "@trigger.ticket.body", "No ORS"),
        Arguments.of("13.2", "channel", CHANNEL, "@trigger.type", "channel"),
        Arguments.of("13.2", "optin", OPTIN, "@trigger.optin", "News"),
        Arguments.of("13.2", "msg", OLD_MESSAGE, "@trigger.keyword", "beds"));
  }

  private static final String MANUAL =
      """
      "origin":"ui","user":{"uuid":"3d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"Amina"}
      """;
  private static final String OLD_MANUAL =
      """
      "origin":"ui","user":{"email":"amina@moh.example","name":"Amina"}
      """;
  private static final String BULK =
      """
      "batch":true,"params":{"round":3,"places":["Ndola",null,{"x":1.5}]},
      "history":{"parent_uuid":"01957f00-0000-7000-8000-0000000000bb","ancestors":2,
                 "ancestors_since_input":1}
      """;
  private static final String SUMMARY =
      """
      "run_summary":{"uuid":"01957f00-0000-7000-8000-0000000000aa",
        "flow":{"uuid":"c1000000-0000-4000-8000-000000000002","name":"Up","revision":5},
        "contact":{"uuid":"9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b24","name":"Dr Phiri",
                   "status":"active","created_on":"2024-02-01T07:00:00Z",
                   "fields":{"cadre":{"text":"doctor"}}},
        "status":"active","results":{"ward":{"name":"Ward","value":"B",
          "node_uuid":"d1000000-0000-4000-8000-000000000003","extra":{"a":1},
          "created_on":"2025-03-10T06:00:00.5+02:00"}}}
      """;
  private static final String INCOMING =
      """
      "event":{"type":"incoming_call",
               "channel":{"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21","name":"MTN 3030"}},
      "call":{"uuid":"01957f00-0000-7000-8000-0000000000ca",
              "channel":{"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21","name":"MTN 3030"},
              "urn":"tel:+260977123456"}
      """;
  private static final String REFERRAL =
      """
      "event":{"type":"referral",
               "channel":{"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21","name":"MTN 3030"}},
      "params":{"from":"poster"}
      """;
  private static final String OPTOUT =
      """
      "event":{"type":"stopped","optin":{"uuid":"c3000000-0000-4000-8000-000000000001","name":"News"}}
      """;
  private static final String CAMPAIGN =
      """
      "event":{"uuid":"01957f00-0000-7000-8000-000000000005","type":"campaign_fired",
               "created_on":"2025-03-10T06:15:00Z",
               "campaign":{"uuid":"c2000000-0000-4000-8000-000000000001","name":"Reminders"},
               "point_uuid":"c2000000-0000-4000-8000-000000000002"}
      """;
  private static final String OLD_CAMPAIGN =
      """
      "event":{"uuid":"c2000000-0000-4000-8000-000000000002",
               "campaign":{"uuid":"c2000000-0000-4000-8000-000000000001","name":"Reminders"}}
      """;
  private static final String CALL =
      """
      "event":{"uuid":"01957f00-0000-7000-8000-000000000005","type":"call_missed",
               "created_on":"2025-03-10T06:15:00Z",
               "channel":{"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21","name":"MTN 3030"}}
      """;
  private static final String CHAT =
      """
      "event":{"uuid":"01957f00-0000-7000-8000-000000000005","type":"chat_started",
               "created_on":"2025-03-10T06:15:00Z","params":{"from":"poster"}}
      """;
  private static final String TICKET =
      """
      "event":{"uuid":"01957f00-0000-7000-8000-000000000005","type":"ticket_closed",
               "created_on":"2025-03-10T06:15:00Z",
               "ticket_uuid":"01957f00-0000-7000-8000-000000000008"},
      "ticket":{"uuid":"01957f00-0000-7000-8000-000000000008","status":"closed",
                "topic":{"uuid":"2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32","name":"Supplies"}}
      """;
  private static final String OLD_TICKET =
      """
      "event":{"type":"closed","ticket":{"uuid":"8f4d0a5c-1b6e-4c7f-9a9b-0d1e2f3a4b38",
               "topic":{"uuid":"2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32","name":"Supplies"},
               "body":"No ORS"}}
      """;
  private static final String CHANNEL =
      """
      "event":{"type":"new_conversation",
               "channel":{"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21","name":"MTN 3030"}}
      """;
  private static final String OPTIN =
      """
      "event":{"type":"started","optin":{"uuid":"c3000000-0000-4000-8000-000000000001","name":"News"}}
      """;
  private static final String MESSAGE =
      """
      "keyword_match":{"type":"first_word","keyword":"beds"},
      "event":{"uuid":"01957f00-0000-7000-8000-000000000005","type":"msg_received",
               "created_on":"2025-03-10T06:15:00Z",
               "msg":{"urn":"tel:+260977123456","text":"beds 4","attachments":["image/png:https://x.example/a"],
                      "external_id":"x1","payload":{"button":1}}}
      """;

  static String message(String line) {
    return line.equals("13.2") ? OLD_MESSAGE : MESSAGE;
  }

  private static final String OLD_MESSAGE =
      """
      "keyword_match":{"type":"first_word","keyword":"beds"},
      "msg":{"uuid":"8f4d0a5c-1b6e-4c7f-9a9b-0d1e2f3a4b30","urn":"tel:+260977123456","text":"beds 4"}
      """;

  @ParameterizedTest(name = "{1} of {0} is seen as {3} and written as it was")
  @MethodSource("triggers")
  void triggerStartsAndIsKept(
      String line, String type, String more, String template, String shown) {
    Story story = Story.of(Story.ASK).line(line).by(type, more).says("4");

    JsonNode first = story.answer().at("/outputs/0/session/trigger");
    JsonNode last = story.session().path("trigger");
    assertThat(story.evaluated(template)).isEqualTo(shown);
    assertThat(last).isEqualTo(first);
    Story.json("{" + more + "}")
        .properties()
        .forEach(
            told ->
                assertThat(Story.json(first.path(told.getKey()).toString()))
                    .isEqualTo(Story.json(told.getValue().toString())));
  }

  @Test
  void messageSetsInputAndWhenTheContactWasSeen() {
    Story story = Story.of(Story.ASK).by("msg", MESSAGE);

    assertThat(story.session().at("/input/text").asText()).isEqualTo("beds 4");
    assertThat(story.session().at("/input/payload/button").asInt()).isEqualTo(1);
    assertThat(story.last().at("/contact/last_seen_on").asText()).isEqualTo("2025-03-10T06:15:00Z");
    assertThat(story.evaluated("@input")).isEqualTo("beds 4\nhttps://x.example/a");
    assertThat(story.session().at("/runs/0/had_input").asBoolean()).isTrue();
  }

  @Test
  void olderLineTellsTheMessageAtTheFirstNode() {
    Story story = Story.of(Story.ASK).line("13.2").by("msg", OLD_MESSAGE);

    assertThat(story.told()).isEqualTo("msg_received msg_created msg_wait");
    assertThat(story.event("msg_received").at("/msg/uuid").asText())
        .isEqualTo("8f4d0a5c-1b6e-4c7f-9a9b-0d1e2f3a4b30");
    assertThat(story.event("msg_received").path("step_uuid").asText())
        .isEqualTo(story.session().at("/runs/0/path/0/uuid").asText());
  }

  @Test
  void unknownTypeOfTriggerIsAnError() {
    assertThat(Story.of(Story.ASK).by("comet", "").error()).contains("comet");
  }

  @Test
  void flowThatIsMissingIsAnErrorWithoutASession() {
    Story story = Story.of("c1000000-0000-4000-8000-0000000000ff");

    assertThat(story.error()).contains("c1000000-0000-4000-8000-0000000000ff");
    assertThat(story.answer().has("outputs")).isFalse();
  }

  @Test
  void voiceFlowWithoutACallIsAnError() {
    assertThat(Story.of(Story.FORWARD).error()).contains("call");
  }
}
