package org.mhero.reporting.console.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first page shows.
 *
 * @param days of the period: 7, 30 or 365
 * @param stats the four figures, each with its base
 * @param plot messages and answers by day, the table the chart is drawn from
 * @param lines the phone lines, null where they cannot be read now
 */
record OverviewView(
    int days,
    String asOf,
    List<Stat> stats,
    List<Day> plot,
    @Nullable List<Line> lines,
    @Nullable List<WaitingRow> waiting,
    @Nullable List<Running> running) {

  /** A figure that does not stand alone. */
  record Stat(String label, String figure, String unit, String base) {}

  /** One day of the chart. */
  record Day(String day, long sent, long answers) {}

  /** A phone line in words. */
  record Line(String name, String tone, String icon, String state, String more) {}

  /** Something that waits for the official. */
  record WaitingRow(String path, String icon, String what, String more) {}

  /** A send or a survey that runs. */
  record Running(
      String path,
      String name,
      String tone,
      String icon,
      String state,
      org.mhero.reporting.console.layout.Ledger ledger,
      String more) {}
}
