package org.mhero.workflow.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a flow asks, for reports and forms.
 *
 * @param key the result's key
 * @param text the message that asks, in the flow's own language; the result's name when none does
 * @param kind what an answer is
 * @param categories what an answer can count as, for a choice; empty for the others
 * @param node that waits for the answer
 * @param message the action that asks, null when none does
 */
public record Question(
    String key,
    String text,
    Kind kind,
    List<String> categories,
    String node,
    @Nullable String message) {
  public Question {
    categories = List.copyOf(categories);
  }

  /** What an answer is. */
  public enum Kind {
    CHOICE,
    NUMBER,
    DATE,
    TEXT
  }
}
