package org.mhero.workflow.flow.generated;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mhero.workflow.expression.Callable;
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

/** Templates of a grammar of expressions (reference 7.1, 7.3), now and then broken. */
public final class AnyTemplate {
  /** Sorted, so that a seed means the same everywhere. */
  private static final List<String> FUNCTIONS =
      Stream.concat(
              Stream.of(
                      ConversionFunctions.TABLE,
                      LogicFunctions.TABLE,
                      TextFunctions.TABLE,
                      WordFunctions.TABLE,
                      NumberFunctions.TABLE,
                      ArrayFunctions.TABLE,
                      TimeFunctions.TABLE,
                      CalendarFunctions.TABLE,
                      FormatFunctions.TABLE,
                      EncodingFunctions.TABLE)
                  .map(Map<String, Callable>::keySet)
                  .flatMap(names -> names.stream()),
              RouterTests.ALL.stream().map(RouterTest::name))
          .sorted()
          .collect(Collectors.toList());

  private static final List<String> PATHS =
      List.of(
          "contact",
          "contact.name",
          "contact.first_name",
          "contact.id",
          "contact.ref",
          "contact.urn",
          "contact.urns",
          "contact.urns.0",
          "contact.groups",
          "contact.channel",
          "contact.tickets",
          "contact.language",
          "contact.timezone",
          "contact.last_seen_on",
          "contact.created_on",
          "contact.fields.beds",
          "fields",
          "fields.beds",
          "fields.cadre",
          "fields.since",
          "fields.state",
          "fields.town",
          "fields.nowhere",
          "urns.tel",
          "urns.mailto",
          "results",
          "results.ors_stock",
          "results.age.value",
          "results.age.category",
          "results.age.extra",
          "results.case_.input",
          "results.nope",
          "results.true",
          "locals.counter",
          "locals._has_urn",
          "locals",
          "input",
          "input.text",
          "input.attachments",
          "input.created_on",
          "input.labels",
          "run",
          "run.path",
          "run.status",
          "run.results",
          "run.contact.name",
          "parent",
          "parent.results.age",
          "parent.contact.fields.beds",
          "child",
          "child.status",
          "child.run.status",
          "child.results.age",
          "node",
          "node.visit_count",
          "node.categories",
          "webhook",
          "webhook.json",
          "webhook.json.list.1",
          "webhook.status",
          "webhook.headers",
          "globals",
          "globals.org",
          "trigger",
          "trigger.params",
          "trigger.params.round",
          "trigger.keyword",
          "trigger.user",
          "trigger.origin",
          "trigger.type",
          "resume",
          "resume.dial.status",
          "legacy_extra",
          "legacy_extra.list",
          "ticket",
          "ticket.topic");
  private static final List<String> LITERALS =
      List.of(
          "0",
          "1",
          "2",
          "-1",
          "3.50",
          "100",
          "99999999999999999999",
          "\"\"",
          "\"a b\"",
          "\"12\"",
          "\"2025-03-10\"",
          "\"10-03-2025 14:20\"",
          "\"Ndola\"",
          "\"Copperbelt\"",
          "\"+260977123456\"",
          "\"DD-MM-YYYY\"",
          "\"Africa/Lusaka\"",
          "\"(\\d+) (x\"",
          "\"\\d+\"",
          "\"{\\\"a\\\":[1,{}]}\"",
          "\"D\"",
          "\"é\uD83D\uDC4D\u0663\"",
          "true",
          "false",
          "null",
          "now()",
          "today()",
          "array(3, 1, 2)",
          "object(\"a\", 1, \"b\", array())",
          "(x) => x + 1",
          "(x, y) => y",
          "upper");
  private static final List<String> OPERATORS =
      List.of("+", "-", "*", "/", "^", "&", "=", "!=", "<", "<=", ">", ">=");
  private static final List<String> PLAIN =
      List.of(
          "Hello ",
          "How many? ",
          " ",
          "12 kg",
          "yes no",
          "a@b.example ",
          "@@",
          "é\uD83D\uDC4D",
          "\n",
          "https://h.example/x?y=",
          "image:",
          "+260966000111",
          "<url>",
          "<extra>",
          "\u0000",
          "eng",
          "UTC",
          "\uD83D");
  private static final List<String> BROKEN =
      List.of(
          "@(",
          "@(1 +)",
          "@(\"a)",
          "@(foo.)",
          "@(nope())",
          "@((((",
          "@results.",
          "@(1/0)",
          "@(a[)",
          "@(=> 2)",
          "@(upper(1, 2, 3))",
          "@",
          "@(\"\\q\")",
          "@(contact[)]");

  private final Chance chance;

  public AnyTemplate(Chance chance) {
    this.chance = chance;
  }

  /** Any template, which may be empty. */
  public String any() {
    return String.join("", chance.some(0, 4, this::part));
  }

  /** A template that is not empty. */
  String filled() {
    return part() + any();
  }

  /** What a switch looks at, mostly a single value. */
  String operand() {
    return switch (chance.below(6)) {
      case 0 -> filled();
      case 1, 2 -> "@input.text";
      case 3 -> "@" + chance.of(PATHS);
      default -> "@(" + expression(3) + ")";
    };
  }

  private String part() {
    return switch (chance.below(10)) {
      case 0, 1, 2 -> chance.of(PLAIN);
      case 3, 4, 5 -> "@" + chance.of(PATHS);
      case 6 -> chance.of(BROKEN);
      default -> "@(" + expression(3) + ")";
    };
  }

  private String expression(int depth) {
    if (depth == 0) {
      return chance.oneIn(2) ? chance.of(LITERALS) : chance.of(PATHS);
    }
    return switch (chance.below(9)) {
      case 0 -> chance.of(LITERALS);
      case 1 -> chance.of(PATHS);
      case 2, 3 -> binary(depth);
      case 4 -> "-" + expression(depth - 1);
      case 5 -> "(" + expression(depth - 1) + ")[" + expression(0) + "]";
      case 6 -> "(" + expression(depth - 1) + ")." + chance.of("a", "0", "name", "value", "extra");
      default -> call(depth);
    };
  }

  private String binary(int depth) {
    return expression(depth - 1) + " " + chance.of(OPERATORS) + " " + expression(depth - 1);
  }

  private String call(int depth) {
    return chance.of(FUNCTIONS)
        + "("
        + String.join(", ", chance.some(0, 3, () -> expression(depth - 1)))
        + ")";
  }
}
