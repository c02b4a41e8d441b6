package org.mhero.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.mhero.workflow.expression.function.ArrayFunctions;
import org.mhero.workflow.expression.function.CalendarFunctions;
import org.mhero.workflow.expression.function.ConversionFunctions;
import org.mhero.workflow.expression.function.EncodingFunctions;
import org.mhero.workflow.expression.function.FormatFunctions;
import org.mhero.workflow.expression.function.LogicFunctions;
import org.mhero.workflow.expression.function.NumberFunctions;
import org.mhero.workflow.expression.function.TextFunctions;
import org.mhero.workflow.expression.function.TimeFunctions;
import org.mhero.workflow.expression.function.WordFunctions;
import org.mhero.workflow.expression.test.RouterTest;
import org.mhero.workflow.expression.test.RouterTests;

/** Any tree of the grammar over any context: reference 7.2 to 7.4 and 7.9 hold for all of them. */
class GeneratedExpressionsTest {
  private static final long LONGEST_NANOS = 5_000_000_000L;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "Ann Banda",
          "12",
          "-0.50",
          "1,250.5",
          "10/3/2025 7pm",
          "2025-03-10T06:15:30+02:00",
          "D",
          "M",
          "DD-MM-YYYY tt:mm",
          "UTC",
          "tel:+260977123456#x",
          "image:https://x.example/a",
          "{\"q\": [1, {\"a\": null}]}",
          "(a)(b)?",
          "\\",
          "a\\",
          "\\\"",
          "\"",
          "\n\t",
          "\u0000",
          "é",
          "👍🏽",
          "\uD800",
          "ﷺ",
          "&lt;&#0;",
          "Zambia > Ndola",
          "x".repeat(3_000));

  private static final List<BigDecimal> NUMBERS =
      List.of(
          BigDecimal.ZERO,
          BigDecimal.ONE,
          new BigDecimal("1.5"),
          new BigDecimal("0.0000000000000001"),
          new BigDecimal("2147483648"),
          new BigDecimal("123456789012345678901234567890123456"),
          new BigDecimal("9".repeat(40)));

  private static final List<Map<String, Callable>> TABLES =
      List.of(
          ArrayFunctions.TABLE,
          CalendarFunctions.TABLE,
          ConversionFunctions.TABLE,
          EncodingFunctions.TABLE,
          FormatFunctions.TABLE,
          LogicFunctions.TABLE,
          NumberFunctions.TABLE,
          TextFunctions.TABLE,
          TimeFunctions.TABLE,
          WordFunctions.TABLE);

  private static final List<String> FUNCTIONS = functions();

  private static List<String> functions() {
    Stream<String> tests = RouterTests.ALL.stream().map(RouterTest::name);
    return Stream.concat(TABLES.stream().flatMap(table -> table.keySet().stream()), tests)
        .sorted()
        .toList();
  }

  @Test
  void functionsAreNinetyOne() {
    assertThat(FUNCTIONS).doesNotHaveDuplicates().hasSize(91 + RouterTests.ALL.size());
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void evaluationNeverThrowsAndEndsSoon(
      @ForAll("trees") Expr tree, @ForAll("contexts") List<Value> context) {
    for (Line line : Line.values()) {
      long start = System.nanoTime();
      Value value = evaluated(tree, context, line);
      value.render();
      Pretty.of(value, Eval.LUSAKA);
      JsonText.write(value);
      assertThat(System.nanoTime() - start).as(tree::print).isLessThan(LONGEST_NANOS);
    }
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void printedTreeParsesToTheSame(@ForAll("trees") Expr tree) throws SyntaxException {
    assertThat(Expr.parse(tree.print())).isEqualTo(tree);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void printedTreeEvaluatesToTheSame(
      @ForAll("trees") Expr tree, @ForAll("contexts") List<Value> context) {
    for (Line line : Line.values()) {
      Value direct = evaluated(tree, context, line);
      Value printed =
          Template.of("@(" + tree.print() + ")")
              .typed(name -> named(name, context), around(line), problem -> {});
      assertThat(printed).hasSameClassAs(direct);
      assertThat(JsonText.write(printed)).isEqualTo(JsonText.write(direct));
      if (direct instanceof Value.Failure || direct instanceof Value.Num) {
        assertThat(printed).isEqualTo(direct);
      }
    }
  }

  private static Value evaluated(Expr tree, List<Value> context, Line line) {
    return new Evaluator(around(line), Functions.STANDARD).run(tree, name -> named(name, context));
  }

  private static Surroundings around(Line line) {
    return Eval.around(Eval.LUSAKA.on(line));
  }

  private static Value named(String name, List<Value> context) {
    int at = "abc".indexOf(name);
    return name.length() == 1 && at >= 0 ? context.get(at) : null;
  }

  @Provide
  Arbitrary<List<Value>> contexts() {
    return values(2).list().ofSize(3);
  }

  private static Arbitrary<Value> values(int depth) {
    Arbitrary<Value> plain =
        Arbitraries.oneOf(
            Arbitraries.of(TEXTS).map(Value::text),
            Arbitraries.of(NUMBERS).map(number -> new Value.Num(number.negate())),
            Arbitraries.of(
                Value.NULL,
                Value.TRUE,
                Value.FALSE,
                new Value.Date(LocalDate.of(2024, 2, 29)),
                new Value.Date(LocalDate.of(0, 1, 1)),
                new Value.Time(LocalTime.MIDNIGHT),
                new Value.Time(LocalTime.of(23, 59, 59, 999_999_999)),
                new Value.DateTime(OffsetDateTime.parse("2025-03-10T06:15:30.5Z")),
                new Value.DateTime(OffsetDateTime.parse("9999-12-31T23:59:59-11:00")),
                Value.error("broken")));
    if (depth == 0) {
      return plain;
    }
    Arbitrary<Value> inner = values(depth - 1);
    return Arbitraries.oneOf(
        plain,
        inner.list().ofMaxSize(4).map(Value.Array::new),
        Combinators.combine(inner, inner, inner.injectNull(0.5))
            .as((x, y, standard) -> Members.of(Map.of("A", x, "uuid", y), standard)));
  }

  @Provide
  Arbitrary<Expr> trees() {
    return trees(4);
  }

  private static Arbitrary<Expr> trees(int depth) {
    Arbitrary<Expr> leaf =
        Arbitraries.oneOf(
            Arbitraries.of(TEXTS).map(text -> new Expr.Literal(Value.text(text))),
            Arbitraries.of(NUMBERS).map(number -> new Expr.Literal(new Value.Num(number))),
            Arbitraries.of(Value.TRUE, Value.FALSE, Value.NULL).map(Expr.Literal::new),
            Arbitraries.of("a", "b", "c", "nope", "été", "_x1").map(Expr.Name::new),
            Arbitraries.of(FUNCTIONS).map(Expr.Name::new));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Expr> inner = trees(depth - 1);
    Arbitrary<Expr> call =
        Combinators.combine(Arbitraries.of(FUNCTIONS), inner.list().ofMaxSize(4))
            .as((name, arguments) -> new Expr.Call(new Expr.Name(name), arguments));
    return Arbitraries.frequencyOf(
        Tuple.of(2, leaf),
        Tuple.of(4, call),
        Tuple.of(
            1,
            Combinators.combine(inner, inner.list().ofMaxSize(3))
                .as((of, arguments) -> new Expr.Call(linked(of), arguments))),
        Tuple.of(
            1,
            Combinators.combine(inner, Arbitraries.of("A", "uuid", "0", "É"))
                .as((of, name) -> property(linked(of), name))),
        Tuple.of(
            1, Combinators.combine(inner, inner).as((of, at) -> new Expr.Index(linked(of), at))),
        Tuple.of(1, inner.map(of -> new Expr.Negate(tight(of)))),
        Tuple.of(1, inner.map(Expr.Group::new)),
        Tuple.of(
            2,
            Combinators.combine(Arbitraries.of(Operator.values()), inner, inner)
                .as((operator, left, right) -> joined(operator, left, right))),
        Tuple.of(
            1,
            Combinators.combine(
                    Arbitraries.of("a", "b", "x").list().ofMinSize(1).ofMaxSize(2), inner)
                .as(Expr.Lambda::new)));
  }

  /** With the brackets that the tree means, so that it is one that somebody can write. */
  private static Expr joined(Operator operator, Expr left, Expr right) {
    boolean flat = left instanceof Expr.Binary b && b.operator().strength() >= operator.strength();
    return new Expr.Binary(operator, flat ? left : tight(left), tight(right));
  }

  private static Expr tight(Expr of) {
    return of instanceof Expr.Binary || of instanceof Expr.Lambda ? new Expr.Group(of) : of;
  }

  /** {@code a.1.2} does not parse: {@code 1.2} would be one number. */
  private static Expr property(Expr of, String name) {
    boolean twice = of instanceof Expr.Property p && p.name().equals("0") && name.equals("0");
    return new Expr.Property(twice ? new Expr.Group(of) : of, name);
  }

  private static Expr linked(Expr of) {
    boolean chain =
        of instanceof Expr.Name
            || of instanceof Expr.Group
            || of instanceof Expr.Property
            || of instanceof Expr.Index
            || of instanceof Expr.Call;
    return chain ? of : new Expr.Group(of);
  }
}
