package org.mhero.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.event.AnswerRecorded;
import org.mhero.event.MessageStatus;
import org.mhero.event.MessageStatusChanged;
import org.mhero.event.SessionChanged;
import org.mhero.reporting.fact.AnswerFacts;
import org.mhero.reporting.fact.MessageFacts;
import org.mhero.reporting.fact.SessionFacts;
import org.mhero.reporting.store.Database;

/**
 * Tells a small survey, campaign {@code c} of flow {@code f}, through the front door of the facts;
 * everybody is invited at 10:00 and has the message at 10:01.
 */
@ApplicationScoped
public class Story {
  public static final Instant START = Instant.parse("2026-06-15T10:00:00Z");

  private final MessageFacts messages;
  private final SessionFacts sessions;
  private final AnswerFacts answers;
  private final Database database;

  Story(MessageFacts messages, SessionFacts sessions, AnswerFacts answers, Database database) {
    this.messages = messages;
    this.sessions = sessions;
    this.answers = answers;
    this.database = database;
  }

  public Story clear() {
    Reporting.clear(database);
    return this;
  }

  public Story place(String id, String name, String kind, @Nullable String parent) {
    database.update(
        "insert into place (id, name, kind, parent, district, fetched_at)"
            + " values (?, ?, ?, ?, ?, now())",
        id,
        name,
        kind,
        parent,
        kind.equals("district") ? id : parent);
    return this;
  }

  public Story worker(String id, String name, String cadre, String facility, String district) {
    database.update(
        "insert into worker (id, name, cadre, facility, district, fetched_at)"
            + " values (?, ?, ?, ?, ?, now())",
        id,
        name,
        cadre,
        facility,
        district);
    database.update(
        "insert into term (kind, code, display) values ('cadre', ?, initcap(?))"
            + " on conflict do nothing",
        cadre,
        cadre);
    return this;
  }

  public Story invited(String... workers) {
    for (String worker : workers) {
      message(worker, MessageStatus.QUEUED, null, START);
      sessions.accept(List.of(session(worker, SessionChanged.Status.STARTED, START)));
    }
    return this;
  }

  public Story delivered(String... workers) {
    for (String worker : workers) {
      message(worker, MessageStatus.DELIVERED, null, START.plusSeconds(60));
    }
    return this;
  }

  public Story message(String worker, MessageStatus status, @Nullable String reason, Instant at) {
    messages.accept(
        List.of(
            new MessageStatusChanged(
                "m-" + worker,
                "r-" + worker,
                "Practitioner/" + worker,
                "orka",
                status,
                reason,
                1,
                "c",
                at)));
    return this;
  }

  public Story answer(String worker, String question, String value, String category, int minutes) {
    return answer(worker, question, value, category, true, minutes);
  }

  public Story misunderstood(String worker, String question, String value, int minutes) {
    return answer(worker, question, value, "Other", false, minutes);
  }

  private Story answer(
      String worker,
      String question,
      String value,
      String category,
      boolean understood,
      int minutes) {
    boolean number = value.matches("-?\\d+(\\.\\d+)?");
    answers.accept(
        List.of(
            new AnswerRecorded(
                "s-" + worker,
                "f",
                "c",
                worker,
                question,
                value,
                number ? new BigDecimal(value) : null,
                category,
                understood,
                START.plusSeconds(60L * minutes))));
    return this;
  }

  public Story ended(SessionChanged.Status status, String... workers) {
    for (String worker : workers) {
      sessions.accept(List.of(session(worker, status, START.plusSeconds(7200))));
    }
    return this;
  }

  private static SessionChanged session(String worker, SessionChanged.Status status, Instant at) {
    return new SessionChanged("s-" + worker, "f", "c", worker, null, status, null, at);
  }
}
