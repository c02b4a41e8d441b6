package org.mhero.reporting.console.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.draft.Draft;
import org.mhero.reporting.console.draft.DraftBody;
import org.mhero.reporting.console.draft.DraftRepository;
import org.mhero.reporting.console.layout.Badge;
import org.mhero.reporting.console.layout.Ledger;
import org.mhero.reporting.console.layout.Outcomes;
import org.mhero.reporting.console.layout.User;
import org.mhero.reporting.console.layout.Words;
import org.mhero.reporting.indicator.OutcomeCounts;

/** Gathers the list of sends. */
@ApplicationScoped
public class SendsPage {
  private static final int PAGE = 25;
  private static final int FOREIGN = 10;

  private final DraftRepository drafts;
  private final SendFigures figures;
  private final SendTexts texts;
  private final Clock clock;
  private final Map<String, String> names = new ConcurrentHashMap<>();

  SendsPage(DraftRepository drafts, SendFigures figures, SendTexts texts, Clock clock) {
    this.drafts = drafts;
    this.figures = figures;
    this.texts = texts;
    this.clock = clock;
  }

  SendView.Listed list(Words w, User user, @Nullable String cursor) {
    Instant before = cursor == null ? clock.instant().plusSeconds(60) : Instant.parse(cursor);
    List<Draft> listed = drafts.listed(before, PAGE + 1);
    List<Draft> shown = listed.subList(0, Math.min(PAGE, listed.size()));
    boolean first = cursor == null;
    return new SendView.Listed(
        first ? drafts.begun(user.id(), 5).stream().map(d -> begun(w, d)).toList() : List.of(),
        rows(w, shown),
        first ? foreign(w) : List.of(),
        listed.size() > PAGE ? shown.getLast().updatedAt().toString() : null);
  }

  /** The newest sends, for the overview. */
  public List<SendView.Row> newest(Words w, int limit) {
    return rows(w, drafts.listed(clock.instant().plusSeconds(60), limit));
  }

  private List<SendView.Row> rows(Words w, List<Draft> shown) {
    Map<String, OutcomeCounts> counts =
        figures.counts(shown.stream().map(SendsPage::scope).toList());
    return shown.stream().map(draft -> row(w, draft, counts.get(scope(draft)))).toList();
  }

  private static String scope(Draft draft) {
    String task = draft.task();
    return task != null ? task : draft.id().toString();
  }

  private SendView.Row begun(Words w, Draft draft) {
    String name = draft.body().name();
    String more =
        draft.remark() == null ? w.since(draft.updatedAt(), clock.instant()) : draft.remark();
    return new SendView.Row(
        "/console/sends/new/who?draft=" + draft.id(),
        name.isEmpty() ? w.t("send.without-text") : name,
        draft.remark() == null
            ? new Badge("off", "edit", w.t("send.state.draft"))
            : new Badge("wait", "undo", w.t("send.state.came-back")),
        null,
        Whom.words(w, draft.body().chosen()),
        more);
  }

  private SendView.Row row(Words w, Draft draft, @Nullable OutcomeCounts counts) {
    boolean survey = draft.body().kind() == DraftBody.Kind.SURVEY;
    String name = draft.body().name();
    Instant at = draft.sentAt() != null ? draft.sentAt() : draft.sendAt();
    String when = at == null ? "" : w.since(at, clock.instant());
    return new SendView.Row(
        "/console/sends/" + draft.id(),
        survey ? w.t("send.survey-named", name) : name,
        state(w, draft, counts, clock.instant()),
        counts == null || survey ? null : Outcomes.ledger(w, counts),
        counts == null || survey ? planned(w, draft) : delivered(w, counts),
        when.isEmpty()
            ? w.t("send.by-only", draft.ownerName())
            : w.t("send.by", draft.ownerName(), when));
  }

  private static String planned(Words w, Draft draft) {
    return draft.people() == null ? "" : w.t("common.people", draft.people());
  }

  static String delivered(Words w, OutcomeCounts counts) {
    return w.say(
        "send.delivered-line",
        counts.delivered(),
        counts.recipients(),
        w.percent(counts.delivered(), counts.recipients()),
        counts.notDelivered());
  }

  /** The state of a send in one word. */
  static Badge state(Words w, Draft draft, @Nullable OutcomeCounts counts, Instant now) {
    return switch (draft.state()) {
      case DRAFT -> new Badge("off", "edit", w.t("send.state.draft"));
      case ASKED -> new Badge("wait", "shield", w.t("send.state.asked"));
      case STOPPED -> new Badge("off", "stop", w.t("send.state.stopped"));
      case PLANNED ->
          draft.sendAt() != null && draft.sendAt().isAfter(now.plusSeconds(90))
              ? new Badge("off", "calendar", w.t("send.state.planned", w.brief(draft.sendAt())))
              : new Badge("way", "clock", w.t("send.state.handing-over"));
      case SENT -> running(w, draft, counts);
    };
  }

  private static Badge running(Words w, Draft draft, @Nullable OutcomeCounts counts) {
    if (draft.task() != null) {
      return new Badge("way", "survey", w.t("send.state.started"));
    }
    return counts != null && Outcomes.settled(counts)
        ? new Badge("ok", "check2", w.t("send.state.done"))
        : new Badge("way", "arrow", w.t("send.state.sending"));
  }

  private List<SendView.Row> foreign(Words w) {
    List<SendFigures.Foreign> found = figures.foreign(FOREIGN);
    Map<String, OutcomeCounts> counts =
        figures.counts(found.stream().map(SendFigures.Foreign::scope).toList());
    return found.stream()
        .map(
            foreign -> {
              OutcomeCounts of = counts.getOrDefault(foreign.scope(), OutcomeCounts.NONE);
              Ledger ledger = Outcomes.ledger(w, of);
              return new SendView.Row(
                  "/console/sends/" + foreign.scope(),
                  name(w, foreign),
                  Outcomes.settled(of)
                      ? new Badge("ok", "check2", w.t("send.state.done"))
                      : new Badge("way", "arrow", w.t("send.state.sending")),
                  ledger,
                  delivered(w, of),
                  w.day(foreign.day()));
            })
        .toList();
  }

  private String name(Words w, SendFigures.Foreign foreign) {
    String known = names.get(foreign.scope());
    if (known != null) {
      return known;
    }
    String name =
        texts
            .of(foreign.request())
            .map(said -> DraftBody.EMPTY.withContent(DraftBody.Kind.MESSAGE, "", said, null).name())
            .orElse("");
    if (name.isEmpty()) {
      return w.t("send.unnamed");
    }
    names.put(foreign.scope(), name);
    return name;
  }
}
