package org.mhero.reporting.console.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.reporting.console.draft.Draft;
import org.mhero.reporting.console.draft.DraftBody;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.MessagingClient;
import org.mhero.reporting.console.layout.Badge;
import org.mhero.reporting.console.layout.Ledger;
import org.mhero.reporting.console.layout.Outcomes;
import org.mhero.reporting.console.layout.User;
import org.mhero.reporting.console.layout.Words;
import org.mhero.reporting.indicator.IndicatorService;
import org.mhero.reporting.indicator.Outcome;
import org.mhero.reporting.indicator.OutcomeCounts;
import org.mhero.reporting.indicator.SendOutcomes;

/** Gathers the page of one send. */
@ApplicationScoped
class SendPage {
  private final IndicatorService indicators;
  private final MessagingClient messaging;
  private final SendTexts texts;
  private final SendPeople people;
  private final Clock clock;

  SendPage(
      IndicatorService indicators,
      @RestClient MessagingClient messaging,
      SendTexts texts,
      SendPeople people,
      Clock clock) {
    this.indicators = indicators;
    this.messaging = messaging;
    this.texts = texts;
    this.people = people;
    this.clock = clock;
  }

  SendView.Detail ours(
      Words w, User user, Draft draft, @Nullable Outcome tab, @Nullable String at) {
    Optional<SendOutcomes> known = outcomes(draft.id().toString());
    OutcomeCounts counts = known.map(SendOutcomes::total).orElse(null);
    boolean stops = draft.state() == Draft.State.PLANNED || sending(draft, counts);
    boolean decides =
        draft.state() == Draft.State.ASKED && user.manager() && !draft.owner().equals(user.id());
    Head head =
        new Head(
            draft.id().toString(),
            draft.body().name(),
            SendsPage.state(w, draft, counts, clock.instant()),
            lede(w, draft),
            stops,
            decides,
            draft.remark() == null ? "" : draft.remark(),
            said(w, draft.body().texts()),
            Whom.words(w, draft.body().chosen()));
    return detail(w, head, known, tab, at);
  }

  private static boolean sending(Draft draft, @Nullable OutcomeCounts counts) {
    return draft.state() == Draft.State.SENT && (counts == null || counts.waiting() > 0);
  }

  SendView.Detail foreign(Words w, String id, @Nullable Outcome tab, @Nullable String at) {
    SendOutcomes known = indicators.outcomes(id);
    Map<String, String> said = texts.of(people.request(id)).orElse(Map.of());
    String name = DraftBody.EMPTY.withContent(DraftBody.Kind.MESSAGE, "", said, null).name();
    Badge state =
        Outcomes.settled(known.total())
            ? new Badge("ok", "check2", w.t("send.state.done"))
            : new Badge("way", "arrow", w.t("send.state.sending"));
    Head head =
        new Head(
            id,
            name.isEmpty() ? w.t("send.unnamed") : name,
            state,
            w.t("send.by-program"),
            false,
            false,
            "",
            said(w, said),
            "");
    return detail(w, head, Optional.of(known), tab, at);
  }

  /** What a send is, apart from its figures. */
  private record Head(
      String id,
      String name,
      Badge state,
      String lede,
      boolean stops,
      boolean decides,
      String remark,
      List<SendView.Said> said,
      String whom) {}

  private SendView.Detail detail(
      Words w,
      Head head,
      Optional<SendOutcomes> known,
      @Nullable Outcome tab,
      @Nullable String at) {
    String id = head.id();
    return new SendView.Detail(
        id,
        head.name(),
        head.state(),
        head.lede(),
        progress(w, id, known).orElse(null),
        head.stops(),
        head.decides(),
        head.remark(),
        head.said(),
        head.whom(),
        known.map(o -> w.number(o.segments())).orElse("–"),
        known.map(o -> reasons(w, o)).orElse(List.of()),
        known.map(o -> lines(w, o)).orElse(List.of()),
        known.map(o -> districts(w, o)).orElse(List.of()),
        known.map(o -> people.page(w, id, o.total(), tab, at)).orElse(SendPeople.NONE));
  }

  private String lede(Words w, Draft draft) {
    Instant at = draft.sentAt() != null ? draft.sentAt() : draft.sendAt();
    String when = at == null ? "" : w.since(at, clock.instant());
    if (when.isEmpty()) {
      return w.t("send.by-only", draft.ownerName());
    }
    return draft.decidedBy() == null
        ? w.t("send.by", draft.ownerName(), when)
        : w.t("send.by-approved", draft.ownerName(), when, draft.decidedBy());
  }

  private static List<SendView.Said> said(Words w, Map<String, String> texts) {
    List<SendView.Said> said = new ArrayList<>();
    texts.forEach(
        (language, text) -> {
          if (!text.isBlank()) {
            said.add(new SendView.Said(language, StepPage.language(w, language), text));
          }
        });
    return said;
  }

  private Optional<SendOutcomes> outcomes(String id) {
    try {
      return Optional.of(indicators.outcomes(id));
    } catch (AppException e) {
      if (e.code() == ErrorCode.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** How a send fares; by messaging's own count while no event has come yet. */
  Optional<SendView.Progress> progress(Words w, String id) {
    return progress(w, id, outcomes(id));
  }

  private Optional<SendView.Progress> progress(Words w, String id, Optional<SendOutcomes> known) {
    if (known.isPresent()) {
      SendOutcomes of = known.get();
      String asOf = of.asOf() == null ? "" : w.moment(of.asOf());
      return Optional.of(progress(w, id, of.total(), asOf));
    }
    return Ask.maybe(() -> messaging.progress(id))
        .map(told -> progress(w, id, counts(told), w.moment(clock.instant())));
  }

  static OutcomeCounts counts(MessagingClient.Progress told) {
    return new OutcomeCounts(
        told.pending() + told.queued(),
        told.submitted() + told.sent(),
        told.delivered(),
        told.failed() + told.expired(),
        told.cancelled(),
        told.noPhone() + told.optedOut());
  }

  private static SendView.Progress progress(Words w, String id, OutcomeCounts counts, String asOf) {
    boolean settled = Outcomes.settled(counts);
    String left = w.percent(counts.haveLeft(), counts.recipients());
    return new SendView.Progress(
        id,
        settled
            ? w.t("send.head-done", counts.delivered(), counts.recipients(), share(w, counts))
            : w.t("send.head-left", counts.haveLeft(), counts.recipients(), left),
        Outcomes.ledger(w, counts),
        figures(w, counts),
        !settled,
        asOf);
  }

  private static String share(Words w, OutcomeCounts counts) {
    return w.percent(counts.delivered(), counts.recipients());
  }

  private static List<SendView.Figure> figures(Words w, OutcomeCounts counts) {
    List<SendView.Figure> figures = new ArrayList<>();
    figures.add(figure(w, "ok", Outcome.DELIVERED, counts.delivered(), share(w, counts)));
    figures.add(figure(w, "way", Outcome.ON_ITS_WAY, counts.onItsWay(), w.t("send.not-confirmed")));
    figures.add(figure(w, "wait", Outcome.WAITING, counts.waiting(), w.t("send.to-be-sent")));
    figures.add(
        figure(
            w,
            "bad",
            Outcome.NOT_DELIVERED,
            counts.notDelivered(),
            w.t("send.of-left", w.percent(counts.notDelivered(), counts.haveLeft()))));
    if (counts.stopped() > 0) {
      figures.add(figure(w, "off", Outcome.STOPPED, counts.stopped(), w.t("send.before-leaving")));
    }
    figures.add(
        figure(
            w, "off", Outcome.NOT_SENT, counts.notSent(), w.t("send.of-all", counts.addressed())));
    return figures;
  }

  private static SendView.Figure figure(
      Words w, String tone, Outcome outcome, long n, String base) {
    return new SendView.Figure(
        tone,
        tone.equals("wait") || tone.equals("off"),
        w.t("send.outcome." + Outcomes.key(outcome)),
        w.number(n),
        base);
  }

  private static List<SendView.Reason> reasons(Words w, SendOutcomes of) {
    long most = of.byReason().stream().mapToLong(SendOutcomes.ByReason::messages).max().orElse(1);
    return of.byReason().stream()
        .map(
            r ->
                new SendView.Reason(
                    w.or("send.reason." + r.reason(), r.reason()),
                    r.messages(),
                    Ledger.share(r.messages(), most),
                    r.outcome() == Outcome.NOT_DELIVERED ? "bad" : "off"))
        .toList();
  }

  private static List<SendView.Line> lines(Words w, SendOutcomes of) {
    return of.byChannel().stream()
        .filter(line -> !line.channel().isEmpty())
        .map(line -> line(w, line.channel(), line.counts()))
        .toList();
  }

  private static List<SendView.Line> districts(Words w, SendOutcomes of) {
    return of.byDistrict().stream()
        .map(d -> line(w, d.id().isEmpty() ? w.t("common.unknown") : d.name(), d.counts()))
        .toList();
  }

  private static SendView.Line line(Words w, String name, OutcomeCounts counts) {
    return new SendView.Line(
        name,
        w.t("send.delivered-short", counts.delivered(), counts.recipients()),
        Outcomes.ledger(w, counts));
  }
}
