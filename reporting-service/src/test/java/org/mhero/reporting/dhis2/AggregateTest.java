package org.mhero.reporting.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateTest {
  private static final Instant AT = Instant.parse("2026-06-15T10:00:00Z");

  @ParameterizedTest
  @CsvSource({"LAST,40", "SUM,104.5", "AVERAGE,34.8333", "HIGHEST,64", "LOWEST,0.5", "COUNT,3"})
  void makesOneNumberOfSeveral(Rule rule, String expected) {
    List<GivenAnswer> answers = List.of(number("64.0", 0), number("40", 20), number("0.50", 10));

    assertThat(Aggregate.of(item(rule, null), answers)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "COUNT_CATEGORY,Yes,2",
    "COUNT_CATEGORY,Maybe,0",
    "ANY_CATEGORY,No,true",
    "ANY_CATEGORY,Maybe,false",
    "MOST_FREQUENT,,true",
    "LAST,,false"
  })
  void readsCategories(Rule rule, String category, String expected) {
    List<GivenAnswer> answers =
        List.of(category("Yes", 0), category("No", 30), category("Yes", 10));

    assertThat(Aggregate.of(item(rule, category), answers)).isEqualTo(expected);
  }

  @Test
  void betweenCategoriesEquallyFrequentTheNewerWins() {
    assertThat(
            Aggregate.of(
                item(Rule.MOST_FREQUENT, null), List.of(category("Yes", 0), category("No", 1))))
        .isEqualTo("false");
  }

  @Test
  void aCategoryMappedToNothingGivesNoValue() {
    assertThat(Aggregate.of(item(Rule.LAST, null), List.of(category("Ice packs", 0)))).isNull();
  }

  @Test
  void manyZerosAreAZero() {
    assertThat(Aggregate.of(item(Rule.SUM, null), List.of(number("0", 0), number("0.00", 1))))
        .isEqualTo("0");
  }

  private static MappingItem item(Rule rule, String category) {
    return new MappingItem(
        "q", "DE", null, rule, category, Map.of("Yes", "true", "No", "false"), null);
  }

  private static GivenAnswer number(String value, int minutes) {
    return new GivenAnswer(
        "hf", "q", new BigDecimal(value), "Has number", AT.plusSeconds(60L * minutes));
  }

  private static GivenAnswer category(String category, int minutes) {
    return new GivenAnswer("hf", "q", null, category, AT.plusSeconds(60L * minutes));
  }
}
