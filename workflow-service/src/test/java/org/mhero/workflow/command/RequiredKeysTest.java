package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What contacts, triggers and resumes have to tell (reference 3.1 to 3.3). */
class RequiredKeysTest {

  private static Story answered(String line) {
    return Story.of(Story.ASK).line(line).by("msg", TriggersTest.message(line)).says("4");
  }

  @ParameterizedTest(name = "{0} without {1}")
  @CsvSource({
    "14.4, /contact/uuid",
    "14.4, /contact/created_on",
    "14.4, /contact/status",
    "14.4, /contact/fields/beds/text",
    "14.4, /trigger/type",
    "14.4, /trigger/flow",
    "14.4, /trigger/flow/uuid",
    "14.4, /trigger/triggered_on",
    "14.4, /trigger/event",
    "14.4, /trigger/event/uuid",
    "14.4, /trigger/event/created_on",
    "14.4, /trigger/event/msg",
    "14.4, /trigger/keyword_match/keyword",
    "13.2, /contact/uuid",
    "13.2, /contact/created_on",
    "13.2, /trigger/triggered_on",
    "13.2, /trigger/flow",
    "13.2, /trigger/msg",
  })
  void sessionDoesNotStart(String line, String missing) {
    Story story = answered(line).without(missing);

    assertThat(story.error()).isNotEmpty();
    assertThat(story.answer().has("outputs")).isFalse();
  }

  @Test
  void olderLineTakesAContactWithoutStatusForActive() {
    Story story = answered("13.2").without("/contact/status");

    assertThat(story.session().at("/contact/status").asText()).isEqualTo("active");
  }

  @ParameterizedTest(name = "{0} with {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "14.4 | /contact/status             | \"asleep\"",
        "14.4 | /contact/urns               | [\"pigeon:7\"]",
        "14.4 | /contact/urns               | [\"discord:7\"]",
        "14.4 | /contact/timezone           | \"Africa/Nowhere\"",
        "14.4 | /contact/created_on         | \"yesterday\"",
        "14.4 | /trigger/type               | \"optin\"",
        "14.4 | /trigger/params             | 3",
        "14.4 | /trigger/event/type         | \"msg_created\"",
        "14.4 | /trigger/keyword_match/type | \"any_word\"",
        "13.2 | /trigger/type               | \"chat\"",
        "13.2 | /trigger/type               | \"call\"",
        "13.2 | /contact/urns               | [\"bsuid:7\"]",
      })
  void sessionDoesNotStartWith(String line, String where, String wrong) {
    Story story = answered(line).with(where, wrong);

    assertThat(story.error()).isNotEmpty();
    assertThat(story.answer().has("outputs")).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "14.4, /resumes/0/type",
    "14.4, /resumes/0/resumed_on",
    "14.4, /resumes/0/event",
    "14.4, /resumes/0/event/msg",
    "14.4, /resumes/0/event/uuid",
    "13.2, /resumes/0/type",
    "13.2, /resumes/0/resumed_on",
    "13.2, /resumes/0/msg",
  })
  void resumeIsRefused(String line, String missing) {
    Story story = answered(line).without(missing);

    assertThat(story.error()).isNotEmpty();
    assertThat(story.answer().path("outputs")).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "14.4 | {\"type\":\"wait_timeout\"}",
        "14.4 | {\"type\":\"wait_expiration\"}",
        "14.4 | {\"type\":\"run_expiration\"}",
        "14.4 | {\"type\":\"wait_timeout\",\"event\":{\"type\":\"wait_expired\",\"uuid\":\"e\",\"created_on\":\"2025-03-10T07:30:00Z\"}}",
        "13.2 | {\"type\":\"wait_expiration\"}",
        "13.2 | {\"type\":\"dial\"}",
        "13.2 | {\"type\":\"dial\",\"dial\":{\"status\":\"asleep\"}}",
        "13.2 | {\"type\":\"sleep\"}",
      })
  void resumeOfTheOtherLineOrOfNoneIsRefused(String line, String resume) {
    Story story = Story.of(Story.ASK).line(line).then(resume);

    assertThat(story.error()).isNotEmpty();
    assertThat(story.answer().path("outputs")).hasSize(1);
  }

  @Test
  void numberOfAFieldMayBeToldAsAText() {
    Story story =
        answered("14.4").with("/contact/fields/beds", "{\"text\":\"12\",\"number\":\"12\"}");

    assertThat(story.evaluated("@(fields.beds + 1)")).isEqualTo("13");
  }

  @Test
  void refusedResumeOfTheOlderLineChangesNothing() {
    Story story =
        Story.of(Story.ASK)
            .line("13.2")
            .then(
                """
                {"type":"dial","dial":{"status":"busy","duration":0},
                 "environment":{"timezone":"UTC"},
                 "contact":{"uuid":"0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20","name":"Joe",
                            "created_on":"2024-02-01T07:00:00Z"}}
                """);

    assertThat(story.error()).isNotEmpty();
    assertThat(story.evaluated("@contact @(tz(now()))")).isEqualTo("Ann Banda Africa/Lusaka");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"text\":\"\",\"number\":1}", "null"})
  void valueWithoutTextIsNoValue(String value) {
    Story story = answered("14.4").with("/contact/fields/beds", value);

    assertThat(story.evaluated("@(json(fields.beds))")).isEqualTo("null");
    assertThat(story.last().at("/contact/fields").has("beds")).isFalse();
  }
}
