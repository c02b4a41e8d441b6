package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How routers choose (reference 6.1, 6.2, annex A.7 and A.8). */
class RoutingTest {
  private static final String FLOW =
      """
      {"flows":[{"uuid":"c1000000-0000-4000-8000-000000000001","name":"Ask","type":"messaging",
        "spec_version":"13.2.0","language":"eng","localization":{},
        "nodes":[{"uuid":"d1000000-0000-4000-8000-000000000001",
          "router":{%s,"result_name":"Answer",
            "categories":[{"uuid":"a1000000-0000-4000-8000-000000000001","name":"Yes",
                           "exit_uuid":"e1000000-0000-4000-8000-000000000001"},
                          {"uuid":"a1000000-0000-4000-8000-000000000002","name":"Other",
                           "exit_uuid":"e1000000-0000-4000-8000-000000000002"}]%s},
          "exits":[{"uuid":"e1000000-0000-4000-8000-000000000001",
                    "destination_uuid":"d1000000-0000-4000-8000-000000000002"},
                   {"uuid":"e1000000-0000-4000-8000-000000000002",
                    "destination_uuid":"d1000000-0000-4000-8000-000000000002"}]},
         {"uuid":"d1000000-0000-4000-8000-000000000002",
          "exits":[{"uuid":"e1000000-0000-4000-8000-000000000003"}]}]}]}
      """;
  private static final String TEST =
      """
      {"line":"%s","clock":"2025-03-10T06:15:30Z","seed":7,
       "contact":{"uuid":"0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20","status":"active",
                  "created_on":"2024-02-01T07:00:00Z"},
       "trigger":{"type":"manual","triggered_on":"2025-03-10T06:15:29Z",
                  "flow":{"uuid":"c1000000-0000-4000-8000-000000000001","name":"Ask"}}}
      """;
  private static final String OTHER =
      ",\"default_category_uuid\":\"a1000000-0000-4000-8000-000000000002\"";

  private String line = "14.4";
  private String other = OTHER;

  private JsonNode played(String router) {
    JsonNode answer =
        RunCommand.played(
            Story.json(FLOW.formatted(router, other)), Story.json(TEST.formatted(line)));
    assertThat(answer.path("error").asText()).isEmpty();
    return answer.at("/outputs/0");
  }

  /** Tests are written {@code name} or {@code name:argument}. */
  private JsonNode switched(String operand, String... tests) {
    List<String> cases = new ArrayList<>();
    for (String test : tests) {
      String[] parts = test.split(":", 2);
      cases.add(
          """
          {"uuid":"f1000000-0000-4000-8000-00000000000%d","type":"%s","arguments":[%s],
           "category_uuid":"a1000000-0000-4000-8000-000000000001"}
          """
              .formatted(cases.size(), parts[0], parts.length == 1 ? "" : "\"" + parts[1] + "\""));
    }
    return played(
        "\"type\":\"switch\",\"operand\":\"%s\",\"cases\":[%s]"
            .formatted(operand, String.join(",", cases)));
  }

  private static JsonNode result(JsonNode output) {
    return output.at("/session/runs/0/results/answer");
  }

  private static List<String> types(JsonNode events) {
    return Story.list(events).stream().map(event -> event.path("type").asText()).toList();
  }

  @ParameterizedTest(name = "{0} {1}: {2}/{3} of {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "12 kg          | has_number       | 12    | Yes   | 12 kg",
        "@(12.50)       | has_number_gt:5  | 12.5  | Yes   | 12.5",
        "none           | has_number       | none  | Other | none",
        "@(null)        | has_number       | ``    | Other | ``",
        "@(array(1, 2)) | has_text         | [1, 2] | Yes  | [1, 2]",
        "@(true)        | has_only_text:true | true | Yes  | true",
        "@contact.nope  | has_error        | object has no property 'nope' | Yes | ``",
        "yes @(1 + 1)   | has_all_words:yes 2 | yes 2 | Yes | yes 2",
      })
  void firstCaseThatIsTrueDecidesElseTheDefault(
      String operand, String test, String value, String category, String input) {
    JsonNode result = result(switched(operand, test));

    assertThat(result.path("value").asText()).isEqualTo(value);
    assertThat(result.path("category").asText()).isEqualTo(category);
    assertThat(result.path("input").asText()).isEqualTo(input);
  }

  @Test
  void earlierCaseWins() {
    JsonNode result = result(switched("4 or 5", "has_number_eq:7", "has_number", "has_text"));

    assertThat(result.path("value").asText()).isEqualTo("4");
  }

  @Test
  void whatATestFindsBesidesIsKept() {
    JsonNode result = result(switched("beds 12", "has_pattern:beds ([0-9]+)"));

    assertThat(result.path("extra")).isEqualTo(Story.json("{\"0\":\"beds 12\",\"1\":\"12\"}"));
    assertThat(result(switched("x", "has_text")).has("extra")).isFalse();
  }

  @Test
  void caseThatFailsIsAnErrorOfItsOwnAndRoutingGoesOn() {
    JsonNode output = switched("4", "has_number_eq:x", "has_number_gt:y", "has_number");

    assertThat(types(output.path("events")))
        .containsExactly("run_started", "error", "error", "run_result_changed", "run_ended");
    assertThat(output.at("/events/1/text").asText()).startsWith("Error calling test has_number_eq");
    assertThat(output.at("/events/1").has("code")).isFalse();
    assertThat(result(output).path("category").asText()).isEqualTo("Yes");
  }

  @Test
  void errorsOfRoutingStayInTheRunOnTheOlderLine() {
    line = "13.2";
    JsonNode output = switched("4", "has_number_eq:x", "has_number");

    assertThat(types(output.path("events"))).containsExactly("run_result_changed");
    assertThat(types(output.at("/session/runs/0/events")))
        .containsExactly("error", "run_result_changed");
  }

  @Test
  void operandThatIsAnErrorIsToldByTheDefaultAlone() {
    JsonNode output = switched("@results.nope", "has_number_eq:4");

    assertThat(types(output.path("events")))
        .containsExactly("run_started", "error", "error", "run_result_changed", "run_ended");
    assertThat(output.at("/events/2").has("code")).isFalse();
    assertThat(result(output).path("value").asText()).isEmpty();
    assertThat(types(switched("@results.nope", "has_error").path("events")))
        .doesNotContain("error");
  }

  @Test
  void operandThatIsATextTellsItsErrorAndGoesOnWithTheRest() {
    JsonNode output = switched("4 @results.nope", "has_number");

    assertThat(types(output.path("events")))
        .containsExactly("run_started", "error", "run_result_changed", "run_ended");
    assertThat(output.at("/events/1/code").asText()).isEqualTo("expression");
    assertThat(result(output).path("value").asText()).isEqualTo("4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"14.4", "13.2"})
  void withoutADefaultNothingIsChosenAndTheRunFails(String on) {
    line = on;
    other = "";
    JsonNode output = switched("none", "has_number");

    assertThat(types(output.path("events"))).contains("failure").doesNotContain("error");
    assertThat(output.at("/session/status").asText()).isEqualTo("failed");
    assertThat(output.at("/session/runs/0").has("results")).isFalse();
    assertThat(output.path("segments")).isEmpty();
  }

  @Test
  void valueIsCutAndTheInputIsNot() {
    JsonNode result = result(switched("@(repeat(\\\"x\\\", 700))", "has_text"));

    assertThat(result.path("value").asText()).hasSize(640);
    assertThat(result.path("input").asText()).hasSize(700);
  }

  @Test
  void segmentCarriesTheWholeOperand() {
    JsonNode segment = switched("@(repeat(\\\"x\\\", 700))", "has_text").at("/segments/0");

    assertThat(segment.path("operand").asText()).hasSize(700);
  }

  @ParameterizedTest
  @ValueSource(strings = {"14.4", "13.2"})
  void chanceChoosesByIndex(String on) {
    line = on;
    other = "";
    JsonNode output = played("\"type\":\"random\"");

    JsonNode result = result(output);
    BigDecimal chance = new BigDecimal(result.path("input").asText());
    assertThat(chance).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(result.path("value").asText())
        .isEqualTo(chance.compareTo(new BigDecimal("0.5")) < 0 ? "0" : "1");
    assertThat(output.at("/segments/0/operand").asText()).isEqualTo(result.path("input").asText());
  }
}
