package org.mhero.reporting.console.dhis2page;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.layout.Badge;
import org.mhero.reporting.console.layout.Ledger;
import org.mhero.reporting.console.layout.Words;
import org.mhero.reporting.dhis2.Preview;
import org.mhero.reporting.dhis2.RefusalView;
import org.mhero.reporting.dhis2.ReportedValue;
import org.mhero.reporting.dhis2.RunView;

/** Says in words what would be sent, and what became of what was. */
final class Trials {
  private static final int SHOWN = 50;

  private Trials() {}

  static Dhis2View.Trial view(Words w, Preview preview) {
    int all = preview.values().size();
    return new Dhis2View.Trial(
        preview.period().id(),
        w.say("dhis2.trial-head", preview.period().id(), preview.ready(), all),
        Ledger.of(
            w.t("dhis2.trial-label", preview.ready(), all - preview.ready()),
            new Ledger.Part("ok", preview.ready()),
            new Ledger.Part("bad", all - preview.ready())),
        preview.ready(),
        preview.warnings(),
        preview.problems().entrySet().stream()
            .map(entry -> new Dhis2View.Problem(words(w, entry.getKey()), entry.getValue()))
            .toList(),
        preview.values().stream().limit(SHOWN).map(value -> value(w, value)).toList());
  }

  private static String words(Words w, ReportedValue.Problem problem) {
    return w.t("dhis2.problem." + Dhis2Page.key(problem));
  }

  private static Dhis2View.Value value(Words w, ReportedValue value) {
    ReportedValue.@Nullable Problem problem = value.problem();
    return new Dhis2View.Value(
        value.facilityName(),
        value.dataElement(),
        value.value(),
        w.t("common.people", value.people()),
        problem == null
            ? new Badge("ok", "check", w.t("dhis2.ready"))
            : new Badge("bad", "x", words(w, problem)));
  }

  static Dhis2View.Run run(Words w, RunView run, Supplier<List<RefusalView>> refusals) {
    String words = w.t("dhis2.run." + Dhis2Page.key(run.state()));
    Badge badge =
        switch (run.state()) {
          case RUNNING -> new Badge("way", "arrow", words);
          case DONE -> new Badge("ok", "check2", words);
          case PARTLY -> new Badge("wait", "alert", words);
          case FAILED -> new Badge("bad", "x", words);
        };
    String line =
        w.say("dhis2.run-line", run.accepted(), run.valuesSent(), run.refused(), run.leftOut());
    return new Dhis2View.Run(
        run.trial() ? w.t("dhis2.trial-of", run.period()) : run.period(),
        w.moment(run.startedAt()),
        badge,
        run.problem() == null ? line : line + " · " + run.problem(),
        run.refused() == 0
            ? List.of()
            : refusals.get().stream()
                .map(
                    r ->
                        new Dhis2View.Refusal(
                            r.facility(), r.dataElement(), r.value(), r.message()))
                .toList());
  }
}
