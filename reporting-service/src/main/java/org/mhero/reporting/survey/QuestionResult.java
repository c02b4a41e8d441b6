package org.mhero.reporting.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.indicator.Share;

/**
 * What was answered to one question.
 *
 * @param key the result's key
 * @param text the question as asked; the key while workflow has not told it
 * @param answers people who answered, understood or not
 * @param notUnderstood how many of these fell through to the default category
 * @param choices every category of the flow and every one that occurred, not understood excepted
 * @param numbers null when no answer is a number
 * @param dates by day, for questions that ask for a date
 * @param latest the newest answers as written; empty for a viewer, since a text may tell who wrote
 */
public record QuestionResult(
    String key,
    String text,
    Kind kind,
    long answers,
    long notUnderstood,
    List<Choice> choices,
    @Nullable NumberSummary numbers,
    List<DateCount> dates,
    List<Text> latest) {

  /** What a question asks for. */
  public enum Kind {
    CHOICE,
    NUMBER,
    DATE,
    TEXT
  }

  /** A category with its people and their share of all answers. */
  public record Choice(String category, long people, Share share) {}

  /** Answers that named this day. */
  public record DateCount(LocalDate day, long people) {}

  /** One answer as it was written. */
  public record Text(String text, String category, boolean understood, Instant at) {
    /** Without the text. */
    @Override
    public String toString() {
      return "Text[at=" + at + "]";
    }
  }
}
