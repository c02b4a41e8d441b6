package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language each text is taken in (reference 1.6), with what routing makes of it (6.1). */
class LocalizationTest {
  private static final String FLOW =
      """
      {"flows":[{"uuid":"c1000000-0000-4000-8000-000000000001","name":"Ask","type":"messaging",
        "spec_version":"13.2.0","language":"%s","localization":%s,
        "nodes":[{"uuid":"d1000000-0000-4000-8000-000000000001",
          "actions":[{"uuid":"b1000000-0000-4000-8000-000000000001","type":"send_msg",
                      "text":"native","quick_replies":["yes","no"]}],
          "router":{"type":"switch","operand":"%s","result_name":"Answer",
            "cases":[{"uuid":"f1000000-0000-4000-8000-000000000001","type":"has_number_between",
                      "arguments":["1","5"],
                      "category_uuid":"a1000000-0000-4000-8000-000000000001"}],
            "categories":[{"uuid":"a1000000-0000-4000-8000-000000000001","name":"Few",
                           "exit_uuid":"e1000000-0000-4000-8000-000000000001"},
                          {"uuid":"a1000000-0000-4000-8000-000000000002","name":"Other",
                           "exit_uuid":"e1000000-0000-4000-8000-000000000001"}],
            "default_category_uuid":"a1000000-0000-4000-8000-000000000002"},
          "exits":[{"uuid":"e1000000-0000-4000-8000-000000000001"}]}]}]}
      """;
  private static final String TEST =
      """
      {"line":"%s","clock":"2025-03-10T06:15:30Z","environment":{"allowed_languages":%s},
       "contact":{"uuid":"0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20","status":"active","language":"%s",
                  "created_on":"2024-02-01T07:00:00Z"},
       "trigger":{"type":"manual","triggered_on":"2025-03-10T06:15:29Z",
                  "flow":{"uuid":"c1000000-0000-4000-8000-000000000001","name":"Ask"}}}
      """;
  private static final String TEXT = "\"b1000000-0000-4000-8000-000000000001\":{\"text\":[\"%s\"]}";
  private static final String ALL =
      "{\"eng\":{%s},\"fra\":{%s},\"swa\":{%s}}"
          .formatted(
              TEXT.formatted("english"), TEXT.formatted("french"), TEXT.formatted("swahili"));

  private String line = "14.4";
  private String operand = "3";
  private String language = "eng";

  private JsonNode played(String allowed, String contact, String localization) {
    JsonNode answer =
        RunCommand.played(
            Story.json(FLOW.formatted(language, localization, operand)),
            Story.json(TEST.formatted(line, allowed, contact)));
    assertThat(answer.path("error").asText()).isEmpty();
    return answer.at("/outputs/0");
  }

  private static JsonNode event(JsonNode output, String type) {
    return Story.list(output.path("events")).stream()
        .filter(event -> event.path("type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode message(String allowed, String contact, String localization) {
    return event(played(allowed, contact, localization), "msg_created").path("msg");
  }

  private JsonNode result(String localization) {
    return played("[\"fra\"]", "fra", localization).at("/session/runs/0/results/answer");
  }

  @ParameterizedTest(name = "{0}, flow {1}, allowed {2}, contact {3}: {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "14.4 | kin | [\"eng\",\"fra\"] | fra | french | fra",
        "14.4 | kin | [\"eng\",\"fra\"] | swa | english | eng",
        "14.4 | kin | [\"eng\",\"fra\"] | `` | english | eng",
        "14.4 | kin | [] | fra | native | kin",
        "14.4 | kin | [] | `` | native | kin",
        "14.4 | kin | [\"som\",\"fra\"] | fra | french | fra",
        "14.4 | kin | [\"fra\",\"som\"] | som | french | fra",
        "14.4 | kin | [\"som\"] | som | native | kin",
        "14.4 | eng | [\"fra\",\"eng\"] | eng | native | eng",
        "14.4 | eng | [\"eng\",\"fra\"] | som | native | eng",
        "14.4 | eng | [\"swa\",\"som\"] | som | swahili | swa",
        "13.2 | kin | [\"eng\",\"fra\"] | fra | french | fra",
        "13.2 | kin | [\"eng\",\"fra\"] | swa | english | eng",
        "13.2 | kin | [] | fra | native | kin",
        "13.2 | eng | [\"fra\",\"eng\"] | eng | native | eng",
      })
  void languageIsTheContactsElseTheDefaultElseTheFlows(
      String on, String flow, String allowed, String contact, String text, String locale) {
    line = on;
    language = flow;

    JsonNode message = message(allowed, contact, ALL);
    assertThat(message.path("text").asText()).isEqualTo(text);
    assertThat(message.path("locale").asText()).isEqualTo(locale);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[\"\"]", "[3]", "[\"a\",null]", "\"french\"", "{}"})
  void whatIsNoListOfTextsIsNoTranslation(String texts) {
    String broken =
        "{\"fra\":{\"b1000000-0000-4000-8000-000000000001\":{\"text\":%s}}}".formatted(texts);

    assertThat(message("[\"fra\"]", "fra", broken).path("text").asText()).isEqualTo("native");
  }

  @Test
  void eachPropertyIsResolvedByItself() {
    String replies =
        """
        {"fra":{"b1000000-0000-4000-8000-000000000001":{"text":["french"]}},
         "swa":{"b1000000-0000-4000-8000-000000000001":{"quick_replies":["ndiyo"]}}}
        """;
    JsonNode message = message("[\"swa\",\"fra\"]", "fra", replies);

    assertThat(message.path("text").asText()).isEqualTo("french");
    assertThat(message.at("/quick_replies/0/text").asText()).isEqualTo("ndiyo");
    assertThat(message.path("quick_replies")).hasSize(1);
  }

  private static String french(String item, String property, String texts) {
    return "{\"fra\":{\"%s\":{\"%s\":%s}}}".formatted(item, property, texts);
  }

  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "3 | [\"6\",\"9\"] | Other",
        "7 | [\"6\",\"9\"] | Few",
        "3 | [\"6\"] | Few",
        "3 | [\"6\",\"9\",\"12\"] | Few",
        "3 | [\"\"] | Few",
      })
  void argumentsAreTranslatedWhereThereAreAsMany(String text, String arguments, String category) {
    operand = text;
    String localization = french("f1000000-0000-4000-8000-000000000001", "arguments", arguments);

    assertThat(result(localization).path("category").asText()).isEqualTo(category);
  }

  @Test
  void categoryIsKeptInBothLanguages() {
    JsonNode translated =
        result(french("a1000000-0000-4000-8000-000000000001", "name", "[\"Peu\"]"));

    assertThat(translated.path("category").asText()).isEqualTo("Few");
    assertThat(translated.path("category_localized").asText()).isEqualTo("Peu");
    assertThat(result("{}").has("category_localized")).isFalse();
  }

  @Test
  void categoryOfAContactWhoSpeaksTheFlowsLanguageIsNotTranslated() {
    language = "fra";

    JsonNode result = result(french("a1000000-0000-4000-8000-000000000001", "name", "[\"Peu\"]"));
    assertThat(result.has("category_localized")).isFalse();
  }
}
