package org.mhero.reporting.console.dhis2page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.layout.Badge;
import org.mhero.reporting.console.layout.Ledger;

/** What the pages about DHIS2 show. */
final class Dhis2View {
  private Dhis2View() {}

  /** All mappings, and the surveys a new one can be made for. */
  record Listed(boolean connected, List<Row> mappings, List<Survey> surveys) {}

  /** A mapping in the list. */
  record Row(String path, String name, String dataSet, String line) {}

  /** A survey to make a mapping for. */
  record Survey(String id, String name) {}

  /**
   * One mapping.
   *
   * @param id empty while it is not kept
   */
  record Edit(
      String id,
      String survey,
      String name,
      String dataSet,
      int version,
      boolean connected,
      List<Line> lines,
      List<Rule> rules,
      String line,
      @Nullable Trial trial,
      String trialProblem,
      List<Run> runs) {
    /** Whether it is not kept yet. */
    public boolean fresh() {
      return id.isEmpty();
    }
  }

  /** A question and where it goes. */
  record Line(
      int number,
      String key,
      String text,
      String kind,
      String element,
      String rule,
      String category,
      List<String> categories,
      String values) {}

  /** A way to make one value of several answers. */
  record Rule(String name, String words) {}

  /** What would be sent. */
  record Trial(
      String period,
      String head,
      Ledger ledger,
      int ready,
      List<String> warnings,
      List<Problem> problems,
      List<Value> values) {}

  /** Why values would not be sent. */
  record Problem(String words, long values) {}

  /** One value. */
  record Value(String facility, String element, String value, String people, Badge state) {}

  /** A sending. */
  record Run(String period, String when, Badge state, String line, List<Refusal> refusals) {}

  /** What DHIS2 refused. */
  record Refusal(String facility, String element, String value, String message) {}
}
