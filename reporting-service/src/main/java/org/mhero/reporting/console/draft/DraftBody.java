package org.mhero.reporting.console.draft;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.audience.Chosen;

/**
 * What a send says to whom and when; kept as JSON.
 *
 * @param title what officials call it; empty means the beginning of its text
 * @param texts by language
 * @param at in the country's clock; null means now
 * @param closes when a survey closes; null means that it does not
 * @param reminderOf the survey whose silent people this is for, or null
 */
public record DraftBody(
    Chosen chosen,
    Kind kind,
    String title,
    Map<String, String> texts,
    @Nullable Survey survey,
    @Nullable LocalDateTime at,
    @Nullable LocalDateTime closes,
    @Nullable String reminderOf) {
  private static final int TITLE = 60;

  /** Nothing yet: a message to everybody without a text. */
  public static final DraftBody EMPTY =
      new DraftBody(Chosen.EVERYBODY, Kind.MESSAGE, "", Map.of(), null, null, null, null);

  public DraftBody {
    texts = texts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** An SMS, or a survey. */
  public enum Kind {
    MESSAGE,
    SURVEY
  }

  /** The survey to start. */
  public record Survey(String flow, String name) {}

  /** What it is called: its title, the survey's name, or the beginning of its text. */
  public String name() {
    if (!title.isBlank()) {
      return title;
    }
    if (survey != null && kind == Kind.SURVEY) {
      return survey.name();
    }
    String text = texts.values().stream().filter(t -> !t.isBlank()).findFirst().orElse("");
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= TITLE ? line : line.substring(0, TITLE - 1).strip() + "…";
  }

  /** For other people. */
  public DraftBody withChosen(Chosen other) {
    return new DraftBody(other, kind, title, texts, survey, at, closes, reminderOf);
  }

  /** With other content. */
  public DraftBody withContent(
      Kind newKind, String newTitle, Map<String, String> newTexts, @Nullable Survey newSurvey) {
    return new DraftBody(chosen, newKind, newTitle, newTexts, newSurvey, at, closes, reminderOf);
  }

  /** At another time. */
  public DraftBody withTimes(@Nullable LocalDateTime newAt, @Nullable LocalDateTime newCloses) {
    return new DraftBody(chosen, kind, title, texts, survey, newAt, newCloses, reminderOf);
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "DraftBody[" + kind + "]";
  }
}
