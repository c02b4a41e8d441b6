package org.mhero.workflow.library;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.Question;
import org.mhero.workflow.flow.Questions;

/** A flow as the API shows it. */
public record FlowView(
    String uuid,
    String name,
    int revision,
    String type,
    List<String> languages,
    int expireAfterMinutes,
    List<QuestionView> questions) {

  /** A question as the API shows it. */
  public record QuestionView(String key, String text, String kind, List<String> categories) {
    static QuestionView of(Question question) {
      return new QuestionView(
          question.key(),
          question.text(),
          question.kind().name().toLowerCase(Locale.ROOT),
          question.categories());
    }
  }

  static FlowView of(Flow flow) {
    TreeSet<String> languages = new TreeSet<>(flow.localization().languages());
    languages.add(flow.language());
    return new FlowView(
        flow.uuid(),
        flow.name(),
        flow.revision(),
        flow.type().code(),
        List.copyOf(languages),
        flow.expireAfterMinutes(),
        Questions.of(flow).stream().map(QuestionView::of).toList());
  }
}
