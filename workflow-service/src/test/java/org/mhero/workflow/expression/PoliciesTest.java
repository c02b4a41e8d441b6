package org.mhero.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.expression.Environment.DateFormat;
import org.mhero.workflow.expression.Policies.Reading;

/** Reference, section 12: where a country may do better, and that nothing changes unasked. */
class PoliciesTest {
  private static final Policies NUMBERS =
      new Policies(Reading.EXTENDED, Reading.COMPATIBLE, null, false, false, null);
  private static final Policies TIMES =
      new Policies(Reading.COMPATIBLE, Reading.EXTENDED, null, false, false, null);

  private static String matched(String test, Environment environment) {
    Value value = Eval.value(test, Eval.around(environment));
    return value.truthy() ? ((Value.Obj) value).members().member("match").render() : "none";
  }

  private static String quoted(String test, String text) {
    return test + "(\"" + text + "\")";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "१२ | none | 12",
        "१२.५ | none | 12.5",
        "𝟗 boxes | none | 9",
        "٤٢ | 42 | 42",
        "+5 | none | 5",
        "-4 | -4 | -4",
        "½ | none | none",
        "ok 12 | 12 | 12",
        "1e3 | 1 | 1"
      })
  void extendedNumbersKnowEveryScriptAndALeadingPlus(
      String text, String compatible, String extended) {
    String test = quoted("has_number", text);

    assertThat(matched(test, Eval.LUSAKA)).isEqualTo(compatible);
    assertThat(matched(test, Eval.LUSAKA.following(NUMBERS))).isEqualTo(extended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3,5 | 35 | none",
        "3,5 or 12 | 35 | none",
        "1,2,3 | 123 | none",
        "12,50 | 1250 | none",
        "0,250 | 250 | none",
        ",5 | 5 | none",
        "1,250 | 1250 | 1250",
        "1,250.50 | 1250.5 | 1250.5",
        "12,345,678 | 12345678 | 12345678",
        "-1,250 | -1250 | -1250",
        "१,२५० | none | 1250",
        "12, please | 12 | 12",
        "'beds,5' | 5 | 5",
        "'yes, 7' | 7 | 7",
        "',,' | none | none"
      })
  void commaThatMayBeADecimalSymbolIsNotUnderstood(
      String text, String compatible, String extended) {
    String test = quoted("has_number", text);

    assertThat(matched(test, Eval.LUSAKA)).isEqualTo(compatible);
    assertThat(matched(test, Eval.LUSAKA.following(NUMBERS))).isEqualTo(extended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"3,5 | 3.5", "3.5 | none", "1.250 | 1250", "1.250,5 | 1250.5", "01.02.2024 | none"})
  void doubtFollowsTheSymbolsOfTheCountry(String text, String number) {
    Environment comma =
        new Environment(DateFormat.DAY_FIRST, "tt:mm", ZoneId.of("UTC"), List.of(), null, ',', '.');

    assertThat(matched(quoted("has_number", text), comma.following(NUMBERS))).isEqualTo(number);
  }

  @Test
  void doubtHoldsForEveryNumberTest() {
    Environment extended = Eval.LUSAKA.following(NUMBERS);

    assertThat(matched("has_number_gt(\"3,5\", 1)", extended)).isEqualTo("none");
    assertThat(matched("has_number_between(\"3,5\", 1, 50)", extended)).isEqualTo("none");
    assertThat(matched("has_number_eq(\"+5\", 5)", extended)).isEqualTo("5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7.30 | 07:00:00.000000 | 07:30:00.000000",
        "at 7.30 pm | 07:00:00.000000 | 19:30:00.000000",
        "7:30 | 07:30:00.000000 | 07:30:00.000000",
        "7:30:15.5 | 07:30:15.500000 | 07:30:15.500000",
        "at 7 pm | 19:00:00.000000 | 19:00:00.000000",
        "1030 am | 10:30:00.000000 | 10:30:00.000000",
        "730pm | 19:30:00.000000 | 19:30:00.000000",
        "7.30-8.30 | 07:00:00.000000 | 07:30:00.000000",
        "2 boxes | 02:00:00.000000 | none",
        "7 | 07:00:00.000000 | none",
        "1030 | 10:30:00.000000 | none",
        "2024 | 20:24:00.000000 | none",
        "7.3 | 07:00:00.000000 | none",
        "5.12.2024 | 05:00:00.000000 | none",
        "25.30 | none | none",
        "soon | none | none"
      })
  void extendedTimesHaveMinutesAfterAPointAndAreNoBareNumbers(
      String text, String compatible, String extended) {
    String test = quoted("has_time", text);

    assertThat(matched(test, Eval.LUSAKA)).isEqualTo(compatible);
    assertThat(matched(test, Eval.LUSAKA.following(TIMES))).isEqualTo(extended);
  }

  @Test
  void extendedTimesFollowDatesToo() {
    String test = quoted("has_date", "5/3/2025 14.20");

    assertThat(matched(test, Eval.LUSAKA)).isEqualTo("2025-03-05T14:00:00.000000+02:00");
    assertThat(matched(test, Eval.LUSAKA.following(TIMES)))
        .isEqualTo("2025-03-05T14:20:00.000000+02:00");
  }

  /** It is 2025. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "off",
      value = {
        "31/12/27 | off | 1927",
        "31/12/25 | off | 2025",
        "31/12/27 | 20 | 2027",
        "31/12/45 | 20 | 2045",
        "31/12/46 | 20 | 1946",
        "31/12/99 | 20 | 1999",
        "31/12/26 | 0 | 1926",
        "31/12/24 | 99 | 2124",
        "31/12/1927 | 20 | 1927"
      })
  void yearsOfTwoDigitsReachAsFarAsTheWindow(String text, @Nullable Integer window, String year) {
    Policies policies =
        new Policies(Reading.COMPATIBLE, Reading.COMPATIBLE, window, false, false, null);
    Environment environment = Eval.LUSAKA.following(policies);

    assertThat(matched(quoted("has_date", text), environment)).startsWith(year + "-12-31");
  }

  @Test
  void windowMovesWithTheYears() {
    Policies policies =
        new Policies(Reading.COMPATIBLE, Reading.COMPATIBLE, 20, false, false, null);
    Surroundings later =
        new Surroundings(
            Eval.LUSAKA.following(policies), () -> Instant.parse("2090-06-01T00:00:00Z"), () -> 0);

    assertThat(Eval.value("format_date(\"1/1/05\", \"YYYY\")", later).render()).isEqualTo("2105");
    assertThat(Eval.value("format_date(\"1/1/11\", \"YYYY\")", later).render()).isEqualTo("2011");
  }

  @Test
  void windowIsLessThanACentury() {
    assertThatThrownBy(
            () -> new Policies(Reading.COMPATIBLE, Reading.COMPATIBLE, 100, false, false, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "has_any_word(\"deja fait\", \"déjà\") | deja",
        "has_any_word(\"DÉJÀ\", \"deja\") | DÉJÀ",
        "has_phrase(\"c'est fini à Sao Tomé\", \"são tome\") | Sao Tomé",
        "has_only_phrase(\"été\", \"ete\") | été"
      })
  void accentsAreNotHeardWhereTheCollationSaysSo(String test, String match) {
    Environment usual = Eval.LUSAKA;
    Environment deaf =
        new Environment(
            usual.dateFormat(),
            usual.timeFormat(),
            usual.timezone(),
            usual.allowedLanguages(),
            usual.defaultCountry(),
            usual.decimalSymbol(),
            usual.groupingSymbol(),
            Collation.of("accent_insensitive"),
            usual.redaction(),
            usual.obfuscationKey(),
            usual.line(),
            usual.policies());

    assertThat(matched(test, usual)).isEqualTo("none");
    assertThat(matched(test, deaf)).isEqualTo(match);
  }

  @Test
  void nothingIsOnUnlessSomebodySaysSo() {
    assertThat(Environment.DEFAULT.policies()).isEqualTo(Policies.ORIGINAL);
    assertThat(Environment.DEFAULT.collation()).isEqualTo(Collation.DEFAULT);
    assertThat(Eval.LUSAKA.following(NUMBERS).on(Line.V13_2).policies()).isEqualTo(NUMBERS);
    assertThat(Eval.LUSAKA.following(NUMBERS).mergedWith("fra", null).policies())
        .isEqualTo(NUMBERS);
  }
}
