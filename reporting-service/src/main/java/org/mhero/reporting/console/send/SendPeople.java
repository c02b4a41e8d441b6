package org.mhero.reporting.console.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.layout.Outcomes;
import org.mhero.reporting.console.layout.Words;
import org.mhero.reporting.indicator.IndicatorService;
import org.mhero.reporting.indicator.Outcome;
import org.mhero.reporting.indicator.OutcomeCounts;
import org.mhero.reporting.indicator.SendPerson;
import org.mhero.reporting.store.Page;

/** The people of a send, 25 at a time, with a tab for each outcome. */
@ApplicationScoped
class SendPeople {
  static final SendView.People NONE = new SendView.People(List.of(), List.of(), null);
  private static final int PAGE = 25;

  private final IndicatorService indicators;
  private final SendFigures figures;
  private final Clock clock;

  SendPeople(IndicatorService indicators, SendFigures figures, Clock clock) {
    this.indicators = indicators;
    this.figures = figures;
    this.clock = clock;
  }

  /** The request behind a send, by way of one of its messages. */
  String request(String id) {
    return figures.request(id).orElse(id);
  }

  SendView.People page(
      Words w, String id, OutcomeCounts counts, @Nullable Outcome tab, @Nullable String cursor) {
    Page<SendPerson> page = indicators.people(id, tab, cursor, PAGE);
    String here = "/console/sends/" + id;
    List<SendView.Tab> tabs = new ArrayList<>();
    tabs.add(new SendView.Tab(here, w.t("send.tab-all", counts.addressed()), tab == null));
    numbers(counts)
        .forEach(
            (outcome, n) -> {
              if (n > 0 || outcome == tab) {
                String words = w.t("send.outcome." + Outcomes.key(outcome));
                tabs.add(
                    new SendView.Tab(
                        here + "?tab=" + outcome.name(),
                        words + " " + w.number(n),
                        outcome == tab));
              }
            });
    String filter = tab == null ? "" : "tab=" + tab.name() + "&";
    return new SendView.People(
        tabs,
        page.items().stream().map(person -> person(w, person)).toList(),
        page.next() == null ? null : here + "?" + filter + "at=" + page.next());
  }

  private static Map<Outcome, Long> numbers(OutcomeCounts counts) {
    Map<Outcome, Long> numbers = new java.util.LinkedHashMap<>();
    numbers.put(Outcome.DELIVERED, counts.delivered());
    numbers.put(Outcome.ON_ITS_WAY, counts.onItsWay());
    numbers.put(Outcome.WAITING, counts.waiting());
    numbers.put(Outcome.NOT_DELIVERED, counts.notDelivered());
    numbers.put(Outcome.STOPPED, counts.stopped());
    numbers.put(Outcome.NOT_SENT, counts.notSent());
    return numbers;
  }

  private SendView.Person person(Words w, SendPerson person) {
    String when = person.at() == null ? "" : w.since(person.at(), clock.instant());
    String why =
        person.reason().isEmpty() ? "" : w.or("send.reason." + person.reason(), person.reason());
    return new SendView.Person(
        person.practitioner() == null ? null : "/console/people/" + person.practitioner(),
        person.name().isEmpty() ? w.t("send.name-unknown") : person.name(),
        join(", ", person.cadre(), person.facility()),
        person.channel(),
        Outcomes.badge(w, person.outcome()),
        join(" · ", when, why));
  }

  private static String join(String between, String a, String b) {
    return a.isEmpty() || b.isEmpty() ? a + b : a + between + b;
  }
}
