package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mhero.workflow.expression.Template;

/** What holds for every template, whatever is written in it. */
class EnginePropertyTest {

  /** Any text is a template: evaluating it never throws and its length is bounded. */
  @Property(tries = 500)
  void evaluationNeverThrows(@ForAll("expressions") String template) {
    String text =
        Template.of(template)
            .text(
                name -> null,
                new org.mhero.workflow.expression.Surroundings(
                    org.mhero.workflow.expression.Environment.DEFAULT,
                    () -> Conversation.BEGIN,
                    () -> 0.5),
                problem -> {});

    assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(10_000);
  }

  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(
                "@",
                "@(",
                ")",
                "(",
                "[",
                "]",
                "\"",
                "\\",
                "1",
                "-",
                "^",
                "/",
                "0",
                ".",
                ",",
                "=>",
                "@contact",
                "@results.x",
                "upper",
                "if(",
                "array(",
                "repeat(\"x\", 9)",
                "&",
                "=",
                " ",
                "999999999999",
                "null",
                "word(\"a b\", 1)",
                "regex_match(\"a\", \"(\")",
                "\uD83D",
                "\0"),
            Arbitraries.strings().ofMaxLength(5));
    return piece.list().ofMaxSize(25).map(pieces -> String.join("", pieces));
  }
}
