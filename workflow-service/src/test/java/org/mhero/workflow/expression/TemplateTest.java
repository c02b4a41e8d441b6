package org.mhero.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference 7.1 and 7.2: scanning and the two ways to evaluate. */
class TemplateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hi @contact.name. | Hi Ann Banda.",
        "Hi @contact | Hi Ann Banda",
        "@CONTACT.Name | Ann Banda",
        "a@@b | a@b",
        "ann@gmail.com | ann@gmail.com",
        "me@contact.name | meAnn Banda",
        "@hello | @hello",
        "@ 5 | @ 5",
        "ends with @ | ends with @",
        "@(1 + 2)! | 3!",
        "@(\")\") | )",
        "@(\"a\\\")\") | a\")",
        "@(1 + | @(1 +",
        "@results.ors_stock of @results.ors_stock.category | 12 of Count",
        "@contact.urns.1 | mailto:a@b",
        "@fields.cadre| ",
        "@@contact | @contact",
        "@@@contact | @Ann Banda",
        "@@@@ | @@",
        "@contact.name.. | Ann Banda..",
        "@contact.name.! | Ann Banda.!",
        "@contact.name@contact.name | Ann BandaAnn Banda",
        "@contact.namé | Ann Bandá",
        "@contact.groups.0.NAME | Nurses",
        "@contactx @con @_x @1 @été | @contactx @con @_x @1 @été",
        "@(1 + @@ @contact | @(1 + @@ @contact",
        "@(\"a) | @(\"a)",
        "@(\"\\\\\") x | @(\"\\\\\") x",
        "@((1)) @(((2))) | 1 2",
        "@(\"(\")@(\")\") | ()",
        "@( contact . name ) | Ann Banda",
        "@(contact\t. name) | Ann Banda",
        "@(results[\"2fa\"])! | !",
        "@()x | x",
        "@-5 @. @# @ | @-5 @. @# @",
        "👍@contact👍 | 👍Ann Banda👍",
      })
  void textIsFilledIn(String template, String text) {
    assertThat(Eval.text(template.strip())).isEqualTo(text == null ? "" : text.strip());
  }

  @Test
  void failingExpressionContributesNothingAndIsTold() {
    List<String> failures = new ArrayList<>();

    String text = Eval.text("a @results.nope b @(1/0) c @results.2fa d", failures);

    assertThat(text).isEqualTo("a  b  c  d");
    assertThat(failures).containsExactly("@results.nope", "@(1/0)", "@results.2fa");
  }

  @Test
  void typedTemplateOfOneExpressionKeepsItsType() {
    Value value = Template.of("  @(1 + 1) ").typed(Eval::scope, Eval.HERE, problem -> {});

    assertThat(value).isEqualTo(Value.number(2));
  }

  @Test
  void typedTemplateMayBeAnErrorThatIsToldToNobody() {
    List<Template.Problem> told = new ArrayList<>();

    Value value = Template.of("@results.nope").typed(Eval::scope, Eval.HERE, told::add);

    assertThat(value).isInstanceOf(Value.Failure.class);
    assertThat(told).isEmpty();
  }

  @Test
  void typedTemplateWithTextAroundIsText() {
    assertThat(Template.of("x @(1 + 1)").typed(Eval::scope, Eval.HERE, problem -> {}))
        .isEqualTo(Value.text("x 2"));
    assertThat(Template.of("@(1)@(2)").typed(Eval::scope, Eval.HERE, problem -> {}))
        .isEqualTo(Value.text("12"));
    assertThat(Template.of("@@").typed(Eval::scope, Eval.HERE, problem -> {}))
        .isEqualTo(Value.text("@"));
    assertThat(Template.of("").typed(Eval::scope, Eval.HERE, problem -> {})).isEqualTo(Value.EMPTY);
  }

  @Test
  void scanningStopsAtNul() {
    assertThat(Eval.text("a\0b")).isEqualTo("a");
    assertThat(Eval.text("@contact\0@contact")).isEqualTo("Ann Banda");
    assertThat(Eval.text("@(1 +\0 1)")).isEqualTo("@(1 +");
    assertThat(Eval.text("\0@contact")).isEmpty();
  }

  @Test
  void longTextIsCutWithDots() {
    assertThat(Eval.text("x".repeat(10_001))).hasSize(10_000).endsWith("x...");
  }

  @Test
  void constantTemplateIsKnown() {
    assertThat(Template.of("plain @@ text").constant()).isTrue();
    assertThat(Template.of("@contact").constant()).isFalse();
  }
}
