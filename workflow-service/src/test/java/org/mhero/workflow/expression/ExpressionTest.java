package org.mhero.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference 7.3 and 7.4: grammar, types, conversions and operators. */
class ExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-2 ^ 2 | 4",
        "2 ^ 3 ^ 2 | 64",
        "1 + 2 * 3 | 7",
        "(1 + 2) * 3 | 9",
        "10 - 4 - 3 | 3",
        "\"a\" & 1 = 1 | atrue",
        "1 = \"1\" | true",
        "1.0 = 1 | true",
        "true = \"true\" | true",
        "null = \"\" | true",
        "\"a\" = \"A\" | false",
        "2 > 10 | false",
        "\"2\" < \"10\" | true",
        "1 / 3 | 0.3333333333333333",
        "2 / 3 | 0.6666666666666667",
        "1 / 0 | error",
        "\"x\" + 1 | error",
        "now() > now() | error",
        "0.1 + 0.2 | 0.3",
        "2 ^ -1 | 0.5",
        "4 ^ 0.5 | 2",
        "0 ^ 0 | 0",
        "2 ^ 101 | error",
        "10 ^ 40 | 10000000000000000000000000000000000000000",
        "1234567890123456789 * 1234567890123456789.5 | error",
        "array(1, 2)[0] | 1",
        "array(1, 2)[-1] | 2",
        "array(1, 2)[2] | error",
        "array(1, 2)[\"1\"] | 2",
        "object(\"N\", 3).n | 3",
        "object(\"n\", 3).x | error",
        "object(\"n\", 3)[\"x\"] | ''",
        "null.x | error",
        "(\"abc\")[0] | error",
        "array(upper)[0](\"x\") | X",
        "((x, y) => x & y)(\"a\", \"b\") | ab",
        "((x) => x)(1, 2) | error",
        "foreach(array(1, 2), (n) => n * 10) | [10, 20]",
        "UPPER(\"ors\") | ORS",
        "TRUE | true",
        "nothing_here | error",
        "results.true | error",
        "\"\\d+\\n\" | \\d+\\n",
        "\"\\u0041\\x42\\103\" | ABC",
        "\"a\\tb\" = \"a\tb\" | true",
      })
  void expressionYields(String expression, String text) {
    assertThat(Eval.shown(expression)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 +", "1 2", "\"abc\"[0]", "a.1.2", "1.", ".5", "$", "() => 1"})
  void brokenSyntaxIsAnErrorValue(String expression) {
    assertThat(Eval.value(expression)).isInstanceOf(Value.Failure.class);
  }

  @Test
  void deepNestingIsAnErrorAndNoOverflow() {
    assertThat(Eval.shown("(".repeat(1_000) + "1" + ")".repeat(1_000))).isEqualTo("error");
    assertThat(Eval.shown("-".repeat(5_000) + "1")).isEqualTo("error");
    assertThat(Eval.shown("1" + " + 1".repeat(2_400))).isEqualTo("2401");
    assertThat(Eval.shown("(".repeat(90) + "1" + ")".repeat(90))).isEqualTo("1");
  }

  @Test
  void costlyExpressionIsStopped() {
    String thousands = "repeat(\"x\", 10000)";
    String many = "foreach(split(repeat(\"a \", 5000)), (x) => " + thousands + ")";

    assertThat(Eval.value(many))
        .isInstanceOfSatisfying(
            Value.Failure.class, f -> assertThat(f.message()).contains("too complex"));
  }

  @Test
  void hugeNumbersAreErrorsAndQuick() {
    assertThatCode(() -> Eval.value("9999999999 ^ 100 ^ 100")).doesNotThrowAnyException();
    assertThat(Eval.shown("9".repeat(500))).isEqualTo("error");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text(1/4) | 0.25",
        "boolean(\"False\") | false",
        "boolean(\"0\") | true",
        "boolean(array()) | false",
        "number(\" 007.50 \") | 7.5",
        "number(\"1,000\") | error",
        "number(\"+5\") | error",
        "number(true) | error",
        "date(\"10/3/2025\") | 2025-03-10",
        "datetime(\"10/3/25 7pm\") | 2025-03-10T19:00:00.000000+02:00",
        "datetime(\"2025-03-10\") | 2025-03-10T00:00:00.000000+02:00",
        "datetime(\"2025-03-10T06:15:30Z\") | 2025-03-10T06:15:30.000000Z",
        "time(\"7pm\") | 19:00:00.000000",
        "time(\"7.30\") | 07:00:00.000000",
        "time(\"1030\") | 10:30:00.000000",
        "time(\"12 am\") | 00:00:00.000000",
        "time(24) | 00:00:00.000000",
        "date(\"30/2/2025\") | error",
        "date(\"in March\") | error",
        "array(\"a\", 2) | [a, 2]",
        "array(1/0) | error",
        "object(\"b\", 1, \"a\", 2) | {a: 2, b: 1}",
        "object(\"b\") | error",
        "and(1, \"\") | false",
        "or(true, 1/0) | true",
        "or(false, 1/0) | error",
        "if(3 > 2, \"low\", \"ok\") | low",
        "if(1/0, 1, 2) | error",
        "if(true, 1, 1/0) | 1",
        "default(fields.cadre, \"n/a\") | n/a",
        "default(results.nope, \"n/a\") | n/a",
        "default(\" \", \"n/a\") | ' '",
        "is_error(1/0) | true",
        "count(split(\"a b\")) | 2",
        "count(null) | 0",
        "count(\"x\") | error",
        "extract(object(\"a\", 1), \"b\") | ''",
        "keys(object(\"b\", 1, \"a\", 2)) | [a, b]",
        "foreach_value(object(\"x\", \"ann\"), upper) | {x: ANN}",
        "split(\"1,2;;3\", \",;\") | [1, 2, 3]",
        "title(\"NURSE o'neil\") | Nurse O'Neil",
        "word(\"amox 250 mg\", -1) | mg",
        "word(\"amox\", 3) | error",
        "word_count(\"2 x 250mg\") | 3",
        "remove_first_word(\"STK: 12, 5\") | 12, 5",
        "field(\"STK;12;;7\", 3, \";\") | 7",
        "text_length(array(1, 2)) | 6",
        "replace(\"a-b-c\", \"-\", \"/\", 1) | a/b-c",
        "replace(\"a-b-c\", \"-\", \"/\") | a/b/c",
        "repeat(\"=\", 3) | ===",
        "repeat(\"=\", -1) | error",
        "regex_match(\"batch AB-77\", \"([a-z]+)-(\\d+)\", 2) | 77",
        "regex_match(\"x\", \"[\") | error",
        "percent(0.126) | 13%",
        "round(-2.5) | -3",
        "round(1250, -2) | 1300",
        "round_up(2.01) | 3",
        "round_down(-2.01) | -3",
        "max(1, \"7\", 3) | 7",
        "min(1, -2) | -2",
        "mean(2, 4, 9) | 5",
        "mod(-7, 3) | -1",
        "mod(1, 0) | error",
        "abs(-3) | 3",
        "sum(array(1, \"2\")) | 3",
        "sum(array(1, null)) | error",
        "join(array(1, 2), \"-\") | 1-2",
        "contains(array(1, 2), \"1\") | false",
        "contains(array(1, 2), 1) | true",
        "reverse(array(1, 2)) | [2, 1]",
        "concat(array(1), array(2)) | [1, 2]",
        "unique(array(\"a\", \"b\", \"a\")) | [a, b]",
        "filter(array(3, 8, 12), (n) => n > 5) | [8, 12]",
        "now() | 2025-03-10T08:15:30.500000+02:00",
        "today() | 2025-03-10",
        "weekday(\"2025-03-10\") | 1",
        "upper() | error",
        "upper(\"a\", \"b\") | error",
      })
  void functionYields(String call, String text) {
    assertThat(Eval.shown(call)).isEqualTo(text);
  }

  @Test
  void errorSaysWhichFunctionItCameFrom() {
    assertThat(Eval.value("upper(1/0)"))
        .isEqualTo(Value.error("error calling upper(...): division by zero"));
  }

  @Test
  void catastrophicPatternIsQuick() {
    assertThat(Eval.matched("has_pattern(\"" + "a".repeat(5_000) + "!\", \"(a+)+$\")"))
        .isEqualTo("false");
  }
}
