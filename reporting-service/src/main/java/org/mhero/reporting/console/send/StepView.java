package org.mhero.reporting.console.send;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.audience.Choices;
import org.mhero.reporting.console.audience.CountView;
import org.mhero.reporting.console.audience.Rule;
import org.mhero.reporting.console.audience.Trait;
import org.mhero.reporting.console.draft.DraftBody;
import org.mhero.reporting.console.layout.Ledger;

/** What each of the four steps shows. */
final class StepView {
  private StepView() {}

  /**
   * Who should receive it.
   *
   * @param named how many people are named one by one; 0 when rules choose
   * @param count null until it is asked for
   */
  record Who(
      UUID id,
      int named,
      String names,
      List<Line> fit,
      List<Line> leave,
      List<Filter> filters,
      @Nullable Count count,
      @Nullable String remark) {}

  /** All values of one filter that have been chosen. */
  record Line(String words, List<Rule> rules) {}

  /** A filter with what can be chosen in it. */
  record Filter(Trait trait, List<Choices.Choice> choices) {}

  /** The count with its bar. */
  record Count(CountView of, Ledger ledger, List<Language> languages, boolean manager, int limit) {}

  /** People who read one language. */
  record Language(String name, long people, String share, String width) {}

  /** What do you want to say. */
  record What(
      UUID id,
      DraftBody body,
      List<Text> texts,
      List<Flow> flows,
      boolean flowsKnown,
      List<Problem> problems) {
    /** Whether a survey is chosen. */
    public boolean survey() {
      return body.kind() == DraftBody.Kind.SURVEY;
    }
  }

  /** The text in one language. */
  record Text(String language, String name, String text, @Nullable Parts parts) {}

  /** What a text costs, in words. */
  record Parts(String length, String plain, boolean dear, String dearWords, String cheaper) {}

  /** A survey that can be started. */
  record Flow(String uuid, String name, int questions, boolean chosen) {}

  /** Something to correct, with the field where. */
  record Problem(String field, String words) {}

  /** When does it go out. */
  record When(
      UUID id,
      boolean survey,
      boolean later,
      String day,
      String hour,
      String closesDay,
      String closesHour,
      String clock,
      List<Problem> problems) {}

  /** Everything once more, before the button. */
  record Check(
      UUID id,
      DraftBody body,
      String whom,
      String when,
      String closes,
      @Nullable Count count,
      List<Text> texts,
      String cost,
      List<String> missing,
      String button,
      boolean ready) {
    /** Whether a survey starts. */
    public boolean survey() {
      return body.kind() == DraftBody.Kind.SURVEY;
    }
  }
}
