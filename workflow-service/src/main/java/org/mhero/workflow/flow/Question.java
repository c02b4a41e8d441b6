package org.mhero.workflow.flow;

import java.util.List;

/**
 * What a flow asks, for reports and forms.
 *
 * @param key the result's key
 * @param text the message that asks, in the flow's own language; the result's name when none does
 * @param kind what an answer is
 * @param categories what an answer can count as, for a choice; empty for the others
 */
public record Question(String key, String text, Kind kind, List<String> categories) {
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
