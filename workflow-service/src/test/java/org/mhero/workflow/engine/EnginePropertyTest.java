package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.engine.json.SessionJson;
import org.mhero.workflow.expression.Template;

/** What holds for every talk, whatever people write. */
class EnginePropertyTest {

  @Provide
  Arbitrary<String> answers() {
    return Arbitraries.oneOf(
        Arbitraries.of("1", "2", "3", "yes", "40", "5/3/2025", "2025-02-30", "", " ", "stop"),
        Arbitraries.strings().ofMaxLength(40));
  }

  @Provide
  Arbitrary<List<String>> talks() {
    return answers().list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> flows() {
    return Arbitraries.of("ward_report", "stock_check", "visit", "about_you", "report_case");
  }

  /** A session read back from its JSON goes on exactly as the one that was never written. */
  @Property(tries = 200)
  void serialiseResumeEqualsResume(
      @ForAll("flows") String name, @ForAll("talks") List<String> answers) {
    Conversation written = Conversation.about(TestFlows.text(name));
    Conversation kept = Conversation.about(TestFlows.text(name)).keepingState();
    String flow = first(name);

    written.start(flow);
    kept.start(flow);
    for (String answer : answers) {
      if (written.status() == Status.WAITING) {
        written.say(answer);
        kept.say(answer);
      }
    }

    assertThat(SessionJson.write(written.last().session()))
        .isEqualTo(SessionJson.write(kept.last().session()));
    assertThat(written.last().events()).hasSameSizeAs(kept.last().events());
    assertThat(written.said()).isEqualTo(kept.said());
  }

  /** A sprint ends within its limits, in a wait or at an end, and never throws. */
  @Property(tries = 200)
  void everySprintEnds(@ForAll("flows") String name, @ForAll("talks") List<String> answers) {
    Conversation talk = Conversation.about(TestFlows.text(name)).start(first(name));
    for (String answer : answers) {
      if (talk.status() == Status.WAITING) {
        talk.say(answer);
      }
      assertThat(talk.status()).isIn(Status.WAITING, Status.COMPLETED, Status.FAILED);
      assertThat(talk.session().runs().stream().filter(r -> r.status() == Status.WAITING).count())
          .isEqualTo(talk.status() == Status.WAITING ? 1 : 0);
    }
  }

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

  private static String first(String name) {
    return switch (name) {
      case "ward_report" -> TestFlows.WARD_REPORT;
      case "stock_check" -> TestFlows.STOCK_CHECK;
      case "visit" -> TestFlows.VISIT;
      case "about_you" -> TestFlows.ABOUT_YOU;
      default -> TestFlows.REPORT_CASE;
    };
  }
}
