package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Reference 12: how a question is given up, by where its exits lead. */
class InvalidAnswersTest {
  private static final String BEDS = "20000000-0000-4000-8000-000000000001";
  private static final String SURE = "20000000-0000-4000-8000-000000000002";

  private static String exit(int number, String destination) {
    String leads = destination.isEmpty() ? "" : ",\"destination_uuid\":\"" + destination + "\"";
    return "{\"uuid\":\"30000000-0000-4000-8000-00000000000%d\"%s}".formatted(number, leads);
  }

  private static String category(int number, String name) {
    return ("{\"uuid\":\"40000000-0000-4000-8000-00000000000%d\",\"name\":\"%s\","
            + "\"exit_uuid\":\"30000000-0000-4000-8000-00000000000%d\"}")
        .formatted(number, name, number);
  }

  private static String question(String uuid, int number, String good, String other) {
    return """
        {"uuid":"%s","router":{"type":"switch","operand":"@input.text","result_name":"Q%d",
          "wait":{"type":"msg"},
          "cases":[{"uuid":"50000000-0000-4000-8000-00000000000%d","type":"has_number",
                    "arguments":[],"category_uuid":"40000000-0000-4000-8000-00000000000%d"}],
          "categories":[%s,%s],
          "default_category_uuid":"40000000-0000-4000-8000-00000000000%d"},
         "exits":[%s,%s]}
        """
        .formatted(
            uuid,
            number,
            number,
            number,
            category(number, "Count"),
            category(number + 1, "Other"),
            number + 1,
            exit(number, good),
            exit(number + 1, other));
  }

  /** Two questions: how many beds, and whether that is so; no answer of the second ends it. */
  private static JsonNode last(String good, String other, String... answers) {
    String flow =
        """
        {"uuid":"7c1d3f0a-5a0e-4b8e-9d0a-3f2b7f6d1c01","name":"Test","spec_version":"14.4.0",
         "language":"eng","type":"messaging","revision":1,"localization":{},"nodes":[%s,%s]}
        """
            .formatted(question(BEDS, 1, good, other), question(SURE, 3, "", BEDS));
    ObjectNode assets = (ObjectNode) Story.json(Played.ASSETS);
    assets.set("flows", Story.json("[" + flow + "]"));
    ObjectNode test = (ObjectNode) Story.json(Played.TEST);
    test.putObject("options").put("max_invalid", 2);
    ArrayNode resumes = test.putArray("resumes");
    for (String answer : answers) {
      resumes.add(
          Story.json(
              """
              {"type":"msg","resumed_on":"2025-03-10T06:20:00Z",
               "event":{"uuid":"01957f00-0000-7000-8000-000000000001","type":"msg_received",
                 "created_on":"2025-03-10T06:19:59Z",
                 "msg":{"text":"%s","urn":"tel:+260977123456"}}}
              """
                  .formatted(answer)));
    }
    JsonNode outputs = RunCommand.played(assets, test).path("outputs");
    return outputs.get(outputs.size() - 1).path("session");
  }

  private static JsonNode mark(JsonNode session) {
    return session.at("/runs/0/results/q1/extra");
  }

  @Test
  void questionWhoseExitLeadsElsewhereIsLeftByIt() {
    JsonNode session = last("", SURE, "x", "x", "x");

    assertThat(session.path("status").asText()).isEqualTo("waiting");
    assertThat(session.at("/runs/0/path/3/node_uuid").asText()).isEqualTo(SURE);
    assertThat(mark(session).toString()).isEqualTo("{\"invalid_limit\":true}");
  }

  @Test
  void answersBeforeOneThatWasUnderstoodDoNotCount() {
    JsonNode session = last(SURE, BEDS, "x", "12", "no", "x");

    assertThat(session.path("status").asText()).isEqualTo("waiting");
    assertThat(mark(session).isMissingNode()).isTrue();
  }

  @Test
  void twoInARowAreGivenUpAlsoLater() {
    JsonNode session = last(SURE, BEDS, "12", "no", "x", "x");

    assertThat(session.path("status").asText()).isEqualTo("completed");
    assertThat(session.at("/runs/0/status").asText()).isEqualTo("expired");
    assertThat(mark(session).toString()).isEqualTo("{\"invalid_limit\":true}");
  }

  @Test
  void whereBothLeadToTheSameNodeNothingIsGivenUp() {
    JsonNode session = last(SURE, SURE, "x", "no", "x", "no", "x");

    assertThat(session.path("status").asText()).isEqualTo("waiting");
    assertThat(mark(session).isMissingNode()).isTrue();
  }
}
