package org.mhero.reporting.console.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.RegistryClient;
import org.mhero.reporting.console.gateway.RegistrySummary;
import org.mhero.reporting.console.layout.User;
import org.mhero.reporting.console.layout.Words;
import org.mhero.reporting.console.send.SendsPage;
import org.mhero.reporting.console.survey.SurveysPage;
import org.mhero.reporting.indicator.IndicatorService;
import org.mhero.reporting.indicator.Overview;

/** Gathers the first page; a part that cannot be read now is left out and said to be. */
@ApplicationScoped
public class OverviewPage {
  private static final int RUNNING = 4;

  private final IndicatorService indicators;
  private final RegistryClient registry;
  private final Attention attention;
  private final SendsPage sends;
  private final SurveysPage surveys;

  OverviewPage(
      IndicatorService indicators,
      @RestClient RegistryClient registry,
      Attention attention,
      SendsPage sends,
      SurveysPage surveys) {
    this.indicators = indicators;
    this.registry = registry;
    this.attention = attention;
    this.sends = sends;
    this.surveys = surveys;
  }

  OverviewView view(Words w, User user, int days) {
    boolean officer = user.officer();
    Overview figures = indicators.overview(days);
    Optional<RegistrySummary> summary = Ask.maybe(registry::summary);
    return new OverviewView(
        days,
        figures.asOf() == null ? "" : w.moment(figures.asOf()),
        List.of(reach(w, summary), sent(w, figures), answers(w, figures), parts(w, figures)),
        figures.days().stream()
            .map(day -> new OverviewView.Day(w.shortDay(day.day()), day.sent(), day.answers()))
            .toList(),
        officer,
        officer ? attention.waiting(w, user) : List.of(),
        officer ? sends.newest(w, RUNNING) : List.of(),
        surveys.newest(w, RUNNING),
        officer ? attention.lines(w).orElse(null) : List.of());
  }

  private static OverviewView.Stat reach(Words w, Optional<RegistrySummary> summary) {
    String label = w.t("overview.reach");
    return summary
        .map(
            known ->
                new OverviewView.Stat(
                    label,
                    w.number(known.withPhone()),
                    "",
                    w.t(
                        "overview.reach-of",
                        known.practitioners(),
                        w.percent(known.withPhone(), known.practitioners()))))
        .orElseGet(() -> new OverviewView.Stat(label, "–", "", w.t("common.late")));
  }

  private static OverviewView.Stat sent(Words w, Overview figures) {
    var messages = figures.messages();
    return new OverviewView.Stat(
        w.t("overview.sent"),
        w.number(messages.haveLeft()),
        "",
        w.t(
            "overview.delivered-of",
            messages.delivered(),
            w.percent(messages.delivered(), messages.haveLeft())));
  }

  private static OverviewView.Stat answers(Words w, Overview figures) {
    return new OverviewView.Stat(
        w.t("overview.answers"),
        w.number(figures.answers()),
        "",
        w.t("overview.answers-from", figures.people()));
  }

  private static OverviewView.Stat parts(Words w, Overview figures) {
    return new OverviewView.Stat(
        w.t("overview.parts"),
        w.number(figures.segments()),
        "",
        w.t("overview.parts-of", figures.messages().haveLeft()));
  }
}
