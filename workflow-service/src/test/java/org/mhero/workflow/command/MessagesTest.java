package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Played.actions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code send_msg} rule by rule, on both lines (reference 4.1). */
class MessagesTest {
  private static final String FRENCH =
      "{\"fra\":{\"10000000-0000-4000-8000-000000000000\":{\"text\":[\"Combien ?\"]}}}";
  private static final String TEMPLATE =
      "{\"uuid\":\"4f3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31\",\"name\":\"reminder\"}";
  private static final String AIRTEL =
      "{\"uuid\":\"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e22\",\"name\":\"Airtel\"}";

  private static Played send(String more) {
    return actions("\"type\":\"send_msg\"," + more);
  }

  private static JsonNode msg(Played played) {
    return played.only("msg_created").path("msg");
  }

  private static List<String> keys(JsonNode json) {
    Iterable<String> names = json::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).sorted().toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "14.4 | channel locale text urn",
        "13.2 | channel locale text urn uuid",
      })
  void aMessageTellsOnlyWhatItHas(String line, String keys) {
    assertThat(String.join(" ", keys(msg(send("\"text\":\"Hi\"").line(line))))).isEqualTo(keys);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "14.4,tel:+260977123456",
    "13.2,tel:+260977123456?channel=5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21#Ann"
  })
  void theOldLineTellsTheWholeUrn(String line, String urn) {
    Played played = send("\"text\":\"Hi\"").line(line);
    played.with(
        "/contact",
        "urns",
        "[\"tel:+260977123456?channel=5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21#Ann\"]");
    assertThat(msg(played).path("urn").asText()).isEqualTo(urn);
    assertThat(msg(played).at("/channel/name").asText()).isEqualTo("MTN 3030");
  }

  @Test
  void theTopicIsToldInTheOldLine() {
    assertThat(
            msg(send("\"text\":\"Hi\",\"topic\":\"account\"").line("13.2")).path("topic").asText())
        .isEqualTo("account");
  }

  @Test
  void theOldLineSendsToEveryUrnThatCanBeReachedWhenItIsTold() {
    Played played = send("\"text\":\"Hi\",\"all_urns\":true").line("13.2");
    played.with(
        "/contact", "urns", "[\"tel:+260977123456\",\"mailto:a@b.example\",\"tel:+260966123456\"]");
    assertThat(played.types()).containsExactly("msg_created", "msg_created");
    assertThat(played.events().getFirst().at("/msg/uuid"))
        .isNotEqualTo(played.events().getLast().at("/msg/uuid"));
    assertThat(played.events().getLast().at("/msg/urn").asText()).isEqualTo("tel:+260966123456");
  }

  @Test
  void eachPartIsInItsOwnLanguageAndTheTextDecidesTheMessages() {
    Played played = send("\"text\":\"How many?\",\"quick_replies\":[\"None\"]").translated(FRENCH);
    played.with("/contact", "language", "\"fra\"");
    assertThat(msg(played).path("text").asText()).isEqualTo("Combien ?");
    assertThat(msg(played).at("/quick_replies/0/text").asText()).isEqualTo("None");
    assertThat(msg(played).path("locale").asText()).isEqualTo("fra-ZM");
  }

  @Test
  void anEmptyTextGoesOutWithoutAnError() {
    Played played = send("\"text\":\"@(\\\"\\\")\"");
    assertThat(played.types()).containsExactly("msg_created");
    assertThat(msg(played).path("text").asText("x")).isEmpty();
  }

  @Test
  void textIsNotTrimmedAndShortenedByThreeDots() {
    assertThat(msg(send("\"text\":\" Hi \"")).path("text").asText()).isEqualTo(" Hi ");
    String text =
        msg(send("\"text\":\"@(repeat(\\\"é\\\", 9000))@(repeat(\\\"é\\\", 9000))\""))
            .path("text")
            .asText();
    assertThat(text).hasSize(10_000).endsWith("é...");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "14.4 | image:@contact.uuid   | 1",
        "14.4 | Image/PNG:http://x    | 1",
        "14.4 | geo:1,2               | 1",
        "14.4 | image:@(\\\"\\\")     | 0",
        "14.4 | picture:http://x      | 0",
        "14.4 | image:@(repeat(\\\"é\\\", 1021))  | 1",
        "14.4 | image:@(repeat(\\\"é\\\", 1021))x | 0",
        "13.2 | @(\\\" \\\")          | 0",
        "13.2 | @contact.uuid         | 1",
        "13.2 | @(repeat(\\\"é\\\", 1025))        | 0",
      })
  void attachmentsThatAreNoneAreErrorsAndDropped(String line, String attachment, int kept) {
    Played played =
        send("\"text\":\"Hi\",\"attachments\":[\"%s\"]".formatted(attachment)).line(line);
    assertThat(msg(played).path("attachments")).hasSize(kept);
    assertThat(played.types()).hasSize(2 - kept);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Yes | {\"type\":\"text\",\"text\":\"Yes\"}",
        "Yes<extra>I have stock | {\"type\":\"text\",\"text\":\"Yes\",\"extra\":\"I have stock\"}",
        "<location>Where | {\"type\":\"location\",\"text\":\"Where\"}",
        "<location> | {\"type\":\"location\"}",
        "<url>Open<extra>https://x.example | {\"type\":\"url\",\"text\":\"Open\",\"extra\":\"https://x.example\"}",
        "<form>Fill | {\"type\":\"form\",\"text\":\"Fill\"}",
        "<other>Fill | {\"type\":\"text\",\"text\":\"<other>Fill\"}",
      })
  void readyMadeAnswersAreTyped(String written, String told) {
    JsonNode replies =
        msg(send("\"text\":\"Hi\",\"quick_replies\":[\"%s\"]".formatted(written)))
            .path("quick_replies");
    assertThat(replies.toString()).isEqualTo("[" + told + "]");
  }

  @Test
  void readyMadeAnswersAreShortenedAndPlainInTheOldLine() {
    String reply = "\"text\":\"Hi\",\"quick_replies\":[\"@(repeat(\\\"x\\\", 70))\"]";
    assertThat(msg(send(reply)).at("/quick_replies/0/text").asText()).hasSize(64).endsWith("...");
    assertThat(msg(send(reply).line("13.2")).at("/quick_replies/0").asText())
        .hasSize(64)
        .endsWith("...");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "14.4,blocked,contact_blocked",
    "14.4,stopped,contact_stopped",
    "14.4,archived,contact_archived",
    "13.2,blocked,contact_status",
    "13.2,archived,contact_status"
  })
  void aMessageToWhoIsNotActiveSaysWhyItCannotGoOut(String line, String status, String reason) {
    Played played = send("\"text\":\"Hi\"").line(line);
    played.with("/contact", "status", "\"" + status + "\"");
    assertThat(msg(played).path("unsendable_reason").asText()).isEqualTo(reason);
    assertThat(msg(played).has("urn")).isTrue();
    played.with("/contact", "urns", "[]");
    assertThat(msg(played).path("unsendable_reason").asText())
        .isEqualTo(line.equals("14.4") ? "no_route" : "no_destination");
  }

  @Test
  void aTemplateThatIsMissingIsSilentlyIgnored() {
    Played played = send("\"text\":\"plain\",\"template\":" + TEMPLATE).asset("templates", "[]");
    assertThat(played.types()).containsExactly("msg_created");
    assertThat(msg(played).has("templating")).isFalse();
  }

  @Test
  void aTemplateIsPreviewedPartByPart() {
    JsonNode msg =
        msg(
            template(
                """
                "components":[
                  {"name":"header","type":"header/media","content":"{{1}}","variables":{"1":0}},
                  {"name":"title","type":"header/text","content":"Stock"},
                  {"name":"body","type":"body/text","content":"Dear {{1}}, {{2}}","variables":{"1":1,"2":2}},
                  {"name":"footer","type":"footer/text","content":""},
                  {"name":"other","type":"other/text","content":"never shown"},
                  {"name":"button.0","type":"button/quick_reply","content":"Yes {{1}}","variables":{"1":1}},
                  {"name":"button.1","type":"button/quick_reply","content":""}],
                "variables":[{"type":"image"},{"type":"text"},{"type":"text"}]
                """));
    assertThat(msg.path("text").asText()).isEqualTo("Stock\n\nDear Ann, ");
    assertThat(msg.path("attachments").toString()).isEqualTo("[\"image:https://f.example/1\"]");
    assertThat(msg.path("quick_replies").toString())
        .isEqualTo("[{\"type\":\"text\",\"text\":\"Yes Ann\"}]");
    assertThat(msg.at("/templating/components").toString())
        .isEqualTo(
            "[{\"name\":\"header\",\"type\":\"header/media\",\"variables\":{\"1\":0}},"
                + "{\"name\":\"body\",\"type\":\"body/text\",\"variables\":{\"1\":1,\"2\":2}},"
                + "{\"name\":\"button.0\",\"type\":\"button/quick_reply\",\"variables\":{\"1\":1}}]");
    assertThat(msg.at("/templating/variables/2").toString())
        .isEqualTo("{\"type\":\"text\",\"value\":\"\"}");
    assertThat(msg.path("locale").asText()).isEqualTo("eng");
  }

  @Test
  void aTemplateWithoutVariablesTellsNone() {
    JsonNode templating =
        msg(template(
                "\"components\":[{\"name\":\"body\",\"type\":\"body/text\",\"content\":\"Hi\"}]"))
            .path("templating");
    assertThat(keys(templating)).containsExactly("template");
  }

  private static Played template(String translation) {
    return send("\"text\":\"plain\",\"template_variables\":[\"image:https://f.example/1\",\"@contact.first_name\"],\"template\":"
            + TEMPLATE)
        .asset(
            "templates",
            "[%s,\"translations\":[{\"channel\":%s,\"locale\":\"eng\",%s}]}]"
                .formatted(TEMPLATE.replace("}", ""), AIRTEL, translation));
  }

  @Test
  void aTemplateOfTheOldLineHasNumberedPlaces() {
    Played played =
        send("""
                "text":"plain","attachments":["image:https://f.example/1"],
                "templating":{"uuid":"4f3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f99","template":%s,
                              "variables":["@contact.first_name"]}
                """
                .formatted(TEMPLATE))
            .line("13.2");
    played.asset(
        "templates",
        "[%s,\"translations\":[{\"channel\":%s,\"locale\":\"eng\",\"content\":\"Dear {{1}}, by {{2}}.\",\"variable_count\":2,\"namespace\":\"ns\"}]}]"
            .formatted(TEMPLATE.replace("}", ""), AIRTEL));
    JsonNode msg = msg(played);
    assertThat(msg.path("text").asText()).isEqualTo("Dear Ann, by .");
    assertThat(msg.path("attachments")).hasSize(1);
    assertThat(msg.path("templating").toString())
        .isEqualTo(
            "{\"template\":%s,\"variables\":[\"Ann\"],\"namespace\":\"ns\"}".formatted(TEMPLATE));
  }
}
