package org.mhero.reporting.console.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.layout.Badge;
import org.mhero.reporting.console.send.SendView;
import org.mhero.reporting.console.survey.SurveysView;

/**
 * What the first page shows.
 *
 * @param days of the period: 7, 30 or 365
 * @param stats the four figures, each with its base
 * @param plot messages and answers by day, the table the chart is drawn from
 * @param officer whether the parts below are for whoever looks
 * @param waiting what waits for the official; those with nobody are left out
 * @param lines the phone lines, null where they cannot be read now
 */
record OverviewView(
    int days,
    String asOf,
    List<Stat> stats,
    List<Day> plot,
    boolean officer,
    List<WaitingRow> waiting,
    List<SendView.Row> sends,
    List<SurveysView.Round> surveys,
    @Nullable List<Line> lines) {

  /** A figure that does not stand alone. */
  record Stat(String label, String figure, String unit, String base) {}

  /** One day of the chart. */
  record Day(String day, long sent, long answers) {}

  /** A phone line in words. */
  record Line(String name, Badge state, String more) {}

  /** Something that waits for the official. */
  record WaitingRow(String path, String icon, String what, String more) {}
}
