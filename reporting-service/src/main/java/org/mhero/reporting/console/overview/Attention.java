package org.mhero.reporting.console.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.mhero.reporting.console.draft.Draft;
import org.mhero.reporting.console.draft.DraftRepository;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.MessagingClient;
import org.mhero.reporting.console.layout.Badge;
import org.mhero.reporting.console.layout.User;
import org.mhero.reporting.console.layout.Waiting;
import org.mhero.reporting.console.layout.Words;

/**
 * What needs an official: messages to answer, sends to decide, sends that came back, slow lines.
 */
@ApplicationScoped
class Attention {
  private final Waiting waiting;
  private final DraftRepository drafts;
  private final MessagingClient messaging;

  Attention(Waiting waiting, DraftRepository drafts, @RestClient MessagingClient messaging) {
    this.waiting = waiting;
    this.drafts = drafts;
    this.messaging = messaging;
  }

  List<OverviewView.WaitingRow> waiting(Words w, User user) {
    List<OverviewView.WaitingRow> rows = new ArrayList<>();
    if (user.manager()) {
      for (Draft draft : drafts.asked()) {
        long people = draft.people() == null ? 0 : draft.people();
        rows.add(
            new OverviewView.WaitingRow(
                "/console/sends/" + draft.id(),
                "shield",
                w.t("overview.to-decide", draft.body().name()),
                w.t("overview.to-decide-more", people, draft.ownerName())));
      }
    }
    long messages = waiting.unanswered();
    if (messages > 0) {
      rows.add(
          new OverviewView.WaitingRow(
              "/console/inbox", "inbox", w.t("overview.to-answer", messages), ""));
    }
    for (Draft draft : drafts.begun(user.id(), 20)) {
      if (draft.remark() != null) {
        rows.add(
            new OverviewView.WaitingRow(
                "/console/sends/new/who?draft=" + draft.id(),
                "undo",
                w.t("overview.came-back", draft.body().name()),
                draft.remark()));
      }
    }
    return rows;
  }

  /** The phone lines; nothing when messaging is away. */
  Optional<List<OverviewView.Line>> lines(Words w) {
    return Ask.maybe(messaging::lines)
        .map(lines -> lines.stream().map(line -> line(w, line)).toList());
  }

  private static OverviewView.Line line(Words w, MessagingClient.Line line) {
    String state = line.state() == null ? "" : line.state().toLowerCase(Locale.ROOT);
    String words = w.or("overview.line." + state, state);
    Badge badge =
        switch (state) {
          case "open" -> new Badge("ok", "check", words);
          case "throttled" -> new Badge("wait", "clock", words);
          case "closed" -> new Badge("off", "ban", words);
          default -> new Badge("bad", "alert", words);
        };
    return new OverviewView.Line(
        line.name(), badge, w.say("overview.line-more", line.queued(), line.accepted()));
  }
}
