package org.mhero.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody writes, evaluation ends soon, throws nothing and prints as it parses. */
class HostileExpressionsTest {
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "1",
          "2.5",
          "-",
          "+",
          "*",
          "/",
          "^",
          "&",
          "=",
          "!=",
          "<",
          ">=",
          ",",
          ".",
          "\"",
          "\\",
          "a",
          "contact",
          "fields.beds",
          "results",
          "upper(",
          "array(",
          "foreach(",
          "(x) => x",
          "=>",
          "null",
          "true",
          "@",
          "@(",
          "\"\\d\"",
          "has_number(",
          "round(",
          "datetime_add(",
          "\"2025-03-10\"",
          "99999999999999999999",
          "repeat(",
          " ",
          "é",
          "👍",
          "json(",
          "parse_json(",
          "format_date(",
          "\"Y\"",
          "\u0000",
          "\ud800",
          "text_slice(",
          "replace(",
          "char(",
          "\"(((\"",
          "regex_match(",
          "sort(",
          "epoch(",
          "rand_between(");

  @Property(tries = 3_000)
  void evaluationNeverThrows(@ForAll("templates") String template) {
    for (Line line : Line.values()) {
      Surroundings here = Eval.around(Eval.LUSAKA.on(line));
      Template.of(template).text(Eval::scope, here, problem -> {});
      Template.of("@(" + template + ")").typed(Eval::scope, here, problem -> {}).render();
    }
  }

  @Property(tries = 3_000)
  void printingParsesToTheSame(@ForAll("templates") String source) {
    try {
      Expr expr = Expr.parse(source);
      String printed = expr.print();
      assertThat(Expr.parse(printed).print()).isEqualTo(printed);
      assertThat(Expr.parse(printed)).isEqualTo(expr);
    } catch (SyntaxException e) {
      assertThat(e).hasMessageNotContaining("\n\n");
    }
  }

  @Provide
  Arbitrary<String> templates() {
    return Arbitraries.of(PIECES).list().ofMaxSize(14).map(pieces -> String.join("", pieces));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((f) => f(f))((f) => f(f))",
        "((f) => f(f) & f(f))((f) => f(f) & f(f))",
        "foreach(split(repeat(\"a \", 5000)), (x) => repeat(\"x\", 10000))",
        "foreach(split(repeat(\"a \", 5000)), (x) => foreach(split(repeat(\"a \", 5000)), (y) => y))",
        "((d) => d(d(d(d(d(d(d(d(array(1))))))))))((x) => array(x, x, x, x, x, x, x, x, x, x, x, x))",
        "is_error(foreach(split(repeat(\"a \", 5000)), (x) => repeat(\"x\", 10000)))",
      })
  void endlessExpressionIsTooComplex(String expression) {
    Value value =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Eval.value(expression));
    assertThat(value instanceof Value.Failure f ? f.message() : "a value").contains("too complex");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "has_pattern(repeat(\"a\", 9999), \"(a*)*(a*)*(a*)*b\")",
        "has_pattern(\"x\", \"((a{100}){100}){100}\")",
        "regex_match(\"x\", repeat(\"(\", 9000))",
        "has_number(repeat(\"1,\", 5000))",
        "has_number(repeat(\"-.\", 5000))",
        "has_date(repeat(\"1/1/\", 2500))",
        "has_email(repeat(\"a.\", 5000))",
        "has_phone(repeat(\"0977 \", 2000))",
        "time(repeat(\"9:\", 5000))",
        "parse_json(repeat(\"[\", 10000))",
        "9 ^ 99 * 9 ^ 99",
        "1.000000001 ^ 99.999999999999",
        "json(foreach(split(repeat(\"a \", 5000)), (x) => object(x, x)))",
      })
  void expensiveCallEndsSoon(String expression) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> Eval.value(expression).render());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "-", "upper(", "a.", "a[", "(x) => (", "1+(", "\""})
  void deepNestingNeedsLittleStack(String piece) throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread small =
        new Thread(
            null,
            () -> {
              for (int depth : List.of(50, 90, 1_000)) {
                String close = piece.endsWith("(") ? ")" : piece.endsWith("[") ? "]" : "";
                Eval.value(piece.repeat(depth) + "1" + close.repeat(depth)).render();
              }
            },
            "small",
            512 * 1_024);
    small.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
    small.start();
    small.join();
    assertThat(thrown.get()).isNull();
  }
}
