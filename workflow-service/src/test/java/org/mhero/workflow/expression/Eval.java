package org.mhero.workflow.expression;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Environment.DateFormat;

/** Evaluates templates where it is 8:15:30.5 in Lusaka on 10 March 2025. */
final class Eval {
  static final Environment LUSAKA =
      new Environment(
          DateFormat.DAY_FIRST,
          "tt:mm",
          ZoneId.of("Africa/Lusaka"),
          List.of("eng", "fra"),
          "ZM",
          '.',
          ',');
  static final Surroundings HERE = around(LUSAKA);

  private static final Value.Obj RESULTS =
      Members.of(
          Map.of(
              "ors_stock",
              Members.of(
                  Map.of("value", Value.text("12"), "category", Value.text("Count")),
                  Value.text("12"))));
  private static final Value.Obj CONTACT =
      Members.of(
          Map.of(
              "name", Value.text("Ann Banda"),
              "urns", new Value.Array(List.of(Value.text("tel:1"), Value.text("mailto:a@b"))),
              "groups",
                  new Value.Array(
                      List.of(
                          Members.of(
                              Map.of("uuid", Value.text("1b2c"), "name", Value.text("Nurses")))))),
          Value.text("Ann Banda"));

  private Eval() {}

  static Surroundings around(Environment environment) {
    return new Surroundings(
        environment, () -> Instant.parse("2025-03-10T06:15:30.500Z"), () -> 0.5342);
  }

  static @Nullable Value scope(String name) {
    return switch (name) {
      case "results" -> RESULTS;
      case "contact" -> CONTACT;
      case "fields" -> Members.of(Map.of("beds", Value.number(12), "cadre", Value.NULL));
      case "input" -> Members.of(Map.of("text", Value.text("hi")), Value.text("hi"));
      default -> null;
    };
  }

  /** The text of a template; failures are told to the list. */
  static String text(String template, List<String> failures) {
    return Template.of(template)
        .text(Eval::scope, HERE, problem -> failures.add(problem.expression()));
  }

  static String text(String template) {
    return text(template, new ArrayList<>());
  }

  /** The value of an expression without its {@code @( )}. */
  static Value value(String expression) {
    return value(expression, HERE);
  }

  static Value value(String expression, Surroundings surroundings) {
    return Template.of("@(" + expression + ")")
        .typed(
            Eval::scope,
            surroundings,
            problem -> {
              throw new AssertionError("a typed value tells nobody");
            });
  }

  /** {@code error} for an error, otherwise the canonical text. */
  static String shown(String expression) {
    Value value = value(expression);
    return value instanceof Value.Failure ? "error" : value.render();
  }

  /** What a test matched; {@code false} when it did not, {@code error} when it failed. */
  static String matched(String test) {
    Value value = value(test);
    if (value instanceof Value.Failure) {
      return "error";
    }
    return value.truthy() ? ((Value.Obj) value).members().member("match").render() : "false";
  }
}
