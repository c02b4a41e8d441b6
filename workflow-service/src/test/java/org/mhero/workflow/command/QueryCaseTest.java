package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code flow query} answers. */
class QueryCaseTest {
  private static final String CONTACT =
      """
      {"uuid":"0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20","name":"Ann Banda","language":"fra",
       "status":"active","created_on":"2024-02-01T07:00:00Z","urns":["tel:+260977123456"],
       "fields":{"beds":{"text":"12","number":12},
        "district":{"text":"Ndola","district":"Zambia > Copperbelt > Ndola","state":"Zambia > Copperbelt"}}}
      """;
  private static final String ASSETS =
      """
      {"fields":[{"uuid":"1","key":"beds","name":"Beds","type":"number"}],
       "groups":[{"uuid":"2","name":"Nurses"}]}
      """;

  @Test
  void tellsWhetherAContactMatchesAndTheNormalForm() {
    assertThat(answer("beds>10 and tel ~ 7712", ASSETS))
        .isEqualTo("{\"matches\":true,\"query\":\"fields.beds > 10 AND urns.tel ~ 7712\"}");
  }

  @Test
  void tellsWhatIsWrongWithAQuery() {
    assertThat(answer("wards = 1", ASSETS))
        .isEqualTo(
            "{\"error\":\"There is no attribute, scheme or field wards\","
                + "\"code\":\"unknown_property\",\"extra\":{\"property\":\"wards\"}}");
    assertThat(answer("(", ASSETS)).contains("\"code\":\"syntax\"").doesNotContain("extra");
  }

  @Test
  void flowsOfTheAssetsAreKnownByTheirNames() {
    String flows =
        """
        {"flows":[{"uuid":"1","name":"Stock"},{"metadata":{"uuid":"2","name":"Older"}}],
         "groups":[{"uuid":"3","name":"Told","query":"history = Nope"},
                   {"uuid":"4","name":"Asked","query":"history = stock"}]}
        """;

    assertThat(answer("flow = STOCK OR history != older", flows))
        .isEqualTo(
            "{\"matches\":true,\"query\":\"flow = \\\"STOCK\\\" OR history != \\\"older\\\"\"}");
    for (String property : new String[] {"flow", "history"}) {
      assertThat(answer(property + " = Nope", flows))
          .endsWith("\"code\":\"invalid_flow\",\"extra\":{\"value\":\"Nope\"}}");
    }
    assertThat(answer("group = Asked", flows)).contains("matches");
    assertThat(answer("group = Told", flows)).as("dropped").contains("invalid_group");
    assertThat(answer("flow = Nope", null)).as("nobody tells").contains("matches");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "beds >= 12,true",
    "district = ndola,true",
    "cadre != nurse,true",
    "visits > 3,false",
    "visits <= 2024-01-31,false",
    "group = Drivers,false",
    "created_on = 2024-02-01,true",
    "created_on > 01-02-2024,false",
    "created_on = 01-02-2024,true",
  })
  void guessesTheTypesOfFieldsWhenNobodyTellsThem(String query, boolean matches) {
    assertThat(answer(query, null)).startsWith("{\"matches\":" + matches);
  }

  @Test
  void aFieldOfTwoTypesIsAFault() {
    assertThat(answer("visits > 3 visits < 2024-01-31", null)).contains("invalid_");
  }

  @Test
  void aDateInNoOrderIsAFault() {
    assertThat(answer("created_on > 31-31-2024", null)).contains("\"code\":\"invalid_date\"");
  }

  @Test
  void theContactHasToBeOne() {
    assertThatThrownBy(
            () ->
                new QueryCase(
                        json("{}"), MissingNode.getInstance(), MissingNode.getInstance(), "14.4")
                    .answer("a"))
        .isInstanceOf(Refused.class);
  }

  private static String answer(String query, String assets) {
    JsonNode known = assets == null ? MissingNode.getInstance() : json(assets);
    return new QueryCase(json(CONTACT), MissingNode.getInstance(), known, "14.4")
        .answer(query)
        .toString();
  }

  private static JsonNode json(String text) {
    try {
      return Documents.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
