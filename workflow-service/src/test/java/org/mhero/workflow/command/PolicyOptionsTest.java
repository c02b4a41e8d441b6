package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference 12: what a test file's {@code options} switch on, and that nothing is on without. */
class PolicyOptionsTest {
  private static String set(String name, String value) {
    return "\"type\":\"set_run_result\",\"name\":\"%s\",\"value\":\"%s\"".formatted(name, value);
  }

  private static String field(String key, String value) {
    return "\"type\":\"set_contact_field\",\"field\":{\"key\":\"%s\",\"name\":\"F\"},\"value\":\"%s\""
        .formatted(key, value);
  }

  private static Played said(String options, String... actions) {
    Played played = Played.actions(actions);
    return options.isEmpty() ? played : played.with("", "options", options);
  }

  private static JsonNode number(String options, String value) {
    return said(options, field("beds", value)).only("contact_field_changed").at("/value/number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+5", "५"})
  void numberFieldsReadEveryScriptWhereNumbersAreExtended(String value) {
    assertThat(number("", value).isMissingNode()).isTrue();
    assertThat(number("{\"numbers\":\"extended\"}", value).asText()).isEqualTo("5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | 1927-12-31", "{\"century_window\":20} | 2027-12-31"})
  void dateFieldsFollowTheCenturyWindow(String options, String date) {
    JsonNode changed = said(options, field("beds", "31/12/27")).only("contact_field_changed");

    assertThat(changed.at("/value/datetime").asText()).startsWith(date);
  }

  @Test
  void resultThatIsCutKeepsItsFullTextOnlyWhereWanted() {
    String story = "é".repeat(700);
    Played usual = said("", set("Story", story));
    Played full = said("{\"full_text\":true}", set("Story", story));

    assertThat(usual.run().at("/results/story").has("full_value")).isFalse();
    assertThat(usual.only("run_result_changed").has("full_value")).isFalse();
    assertThat(full.run().at("/results/story/value").asText()).hasSize(640);
    assertThat(full.run().at("/results/story/full_value").asText()).isEqualTo(story);
    assertThat(full.only("run_result_changed").path("value").asText()).hasSize(640);
    assertThat(full.only("run_result_changed").path("full_value").asText()).isEqualTo(story);
  }

  @Test
  void resultThatIsNotCutHasNoFullText() {
    JsonNode changed =
        said("{\"full_text\":true}", set("Story", "short")).only("run_result_changed");

    assertThat(changed.has("full_value")).isFalse();
  }

  @Test
  void fullTextSurvivesWritingAndReading() {
    String story = "a".repeat(700);
    Story asked = Story.of(Story.ASK).setting("options", "{\"full_text\":true}");
    JsonNode results = asked.says(story).answer().at("/outputs/1/session/runs/0/results");

    assertThat(results.at("/beds_now/full_value").asText()).isEqualTo(story);
  }

  @Test
  void errorsOfRoutingAreToldInTheOlderLineOnlyWhereWanted() {
    Story usual = Story.of(Story.UNROUTED).line("13.2").says("x");
    Story open =
        Story.of(Story.UNROUTED)
            .line("13.2")
            .setting("options", "{\"routing_errors\":true}")
            .says("x");

    assertThat(usual.told()).isEqualTo("msg_received failure");
    assertThat(open.told()).isEqualTo("msg_received error failure");
    assertThat(open.event("error").path("step_uuid").asText()).isNotEmpty();
  }

  private static Story asked(String options, String... answers) {
    return asked("14.4", options, List.of(answers));
  }

  private static Story asked(String line, String options, List<String> answers) {
    Story story = Story.of(Story.ASK).line(line);
    if (!options.isEmpty()) {
      story.setting("options", options);
    }
    for (String answer : answers) {
      story.says(answer);
    }
    return story;
  }

  @ParameterizedTest
  @ValueSource(strings = {"13.2", "14.4"})
  void questionIsAskedForEverUnlessAnswersAreLimited(String line) {
    Story story = asked(line, "", List.of("x", "x", "x", "x"));

    assertThat(story.status()).isEqualTo("waiting: waiting");
    assertThat(story.session().at("/runs/0/results/beds_now").has("extra")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"13.2", "14.4"})
  void questionThatOnlyLeadsBackToItselfIsGivenUpAsExpired(String line) {
    Story before = asked(line, "{\"max_invalid\":3}", List.of("x", "x"));
    Story story = asked(line, "{\"max_invalid\":3}", List.of("x", "x", "x"));

    assertThat(before.status()).isEqualTo("waiting: waiting");
    assertThat(before.session().at("/runs/0/results/beds_now").has("extra")).isFalse();
    assertThat(story.status()).isEqualTo("completed: expired");
    assertThat(story.session().at("/runs/0/results/beds_now/category").asText()).isEqualTo("Other");
    assertThat(story.session().at("/runs/0/results/beds_now/extra").toString())
        .isEqualTo("{\"invalid_limit\":true}");
  }

  @Test
  void questionIsGivenUpByTheCategoryThatIsNamedForIt() {
    String options = "{\"max_invalid\":2,\"invalid_category\":\"no response\"}";
    Story story = asked(options, "x", "x");

    assertThat(story.status()).isEqualTo("completed: completed");
    assertThat(story.session().at("/runs/0/results/beds_now/category").asText()).isEqualTo("Other");
  }

  @Test
  void answerThatIsUnderstoodCounts() {
    Story story = asked("{\"max_invalid\":3}", "x", "x", "12");

    assertThat(story.status()).isEqualTo("completed: completed");
    assertThat(story.session().at("/runs/0/results/beds_now/category").asText()).isEqualTo("Count");
  }

  @Test
  void timeoutIsNoAnswer() {
    Story story = asked("{\"max_invalid\":1}").then(ContextTest.RESUME_TIMEOUT);

    assertThat(story.session().at("/runs/0/results/beds_now/category").asText())
        .isEqualTo("No Response");
    assertThat(story.session().at("/runs/0/results/beds_now").has("extra")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"numbers\":\"better\"}",
        "{\"century_window\":\"20\"}",
        "{\"century_window\":1000}",
        "{\"max_invalid\":0}",
        "{\"max_invalid\":2.5}",
        "{\"digits\":true}"
      })
  void optionThatNobodyKnowsIsRefused(String options) {
    Story story = Story.of(Story.ASK).setting("options", options);

    assertThat(story.error()).isNotEmpty();
  }
}
