package org.mhero.reporting.console.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.layout.Badge;
import org.mhero.reporting.console.layout.Ledger;

/** What the pages about surveys show. */
public final class SurveysView {
  private SurveysView() {}

  /** The rounds that ran or run, and the surveys that can be started. */
  record Listed(
      boolean roundsKnown,
      List<Round> rounds,
      @Nullable String next,
      boolean flowsKnown,
      List<Flow> flows) {}

  /** One round. */
  public record Round(
      String path, String name, Badge state, Ledger ledger, String line, String when) {}

  /** A survey that can be started. */
  record Flow(String uuid, String name, String line) {}

  /** What an import would bring, before it is kept. */
  record Import(String json, List<Understood> flows, List<Problem> problems, String refusal) {
    static final Import BLANK = new Import("", List.of(), List.of(), "");

    /** Whether there is something to keep. */
    public boolean understood() {
      return !flows.isEmpty();
    }
  }

  /** A survey as it was understood. */
  record Understood(String name, String line, List<Asked> questions) {}

  /** A question as it was understood. */
  record Asked(String text, String kind, String choices) {}

  /** What was not understood. */
  record Problem(boolean error, String flow, String message) {}
}
