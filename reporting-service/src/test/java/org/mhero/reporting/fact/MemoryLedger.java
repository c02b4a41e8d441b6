package org.mhero.reporting.fact;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mhero.event.AnswerRecorded;
import org.mhero.event.Event;
import org.mhero.event.MessageStatusChanged;
import org.mhero.event.SessionChanged;

/** The bookkeeping of the consumers without a database: rows in maps, cells moved row by row. */
final class MemoryLedger {
  private final Map<String, MessageState> messages = new HashMap<>();
  private final Map<String, SessionState> sessions = new HashMap<>();
  private final Map<AnswerState.Key, AnswerState> answers = new HashMap<>();
  private final Map<String, ParticipantState> people = new TreeMap<>();
  private final Tally tally = new Tally();

  MemoryLedger take(List<? extends Event> events) {
    events.forEach(this::take);
    return this;
  }

  private void take(Event event) {
    switch (event) {
      case MessageStatusChanged told -> message(told);
      case SessionChanged told -> session(told.session(), state(told.session()).with(told));
      case AnswerRecorded told -> answer(told);
      default -> throw new IllegalArgumentException(event.key());
    }
  }

  private void message(MessageStatusChanged event) {
    MessageState before = messages.getOrDefault(event.id(), MessageState.blank(event.id()));
    MessageState after = before.with(event);
    messages.put(event.id(), after);
    before.count(tally, ZoneOffset.UTC, -1);
    after.count(tally, ZoneOffset.UTC, 1);
    refresh(before.person(), after.person());
  }

  private void answer(AnswerRecorded event) {
    AnswerState.Key key = new AnswerState.Key(event.session(), event.question());
    AnswerState before = answers.getOrDefault(key, AnswerState.blank(key));
    AnswerState after = before.with(event);
    answers.put(key, after);
    before.count(tally, ZoneOffset.UTC, -1);
    after.count(tally, ZoneOffset.UTC, 1);
    session(event.session(), state(event.session()).with(event));
  }

  private SessionState state(String session) {
    return sessions.getOrDefault(session, SessionState.blank(session));
  }

  private void session(String id, SessionState after) {
    SessionState before = state(id);
    sessions.put(id, after);
    refresh(before.person(), after.person());
  }

  private void refresh(PersonKey... touched) {
    Stream.of(touched).filter(Objects::nonNull).distinct().forEach(this::refresh);
  }

  private void refresh(PersonKey key) {
    ParticipantState before = people.get(key.scope() + "/" + key.person());
    ParticipantState after = new ParticipantState(key, progression(key), Post.UNKNOWN);
    people.put(key.scope() + "/" + key.person(), after);
    if (before != null) {
      before.count(tally, -1);
    }
    after.count(tally, 1);
  }

  private Progression progression(PersonKey key) {
    return Progression.of(
        messages.values().stream()
            .filter(m -> m.standing() != null && same(key, m.person()))
            .map(m -> new Progression.Messages(m.standing().status(), m.firstAt(), m.deliveredAt()))
            .toList(),
        sessions.values().stream()
            .filter(s -> same(key, s.person()))
            .map(
                s ->
                    new Progression.Session(
                        s.ending() == null ? null : s.ending().status(),
                        s.ending() == null ? null : s.ending().reason(),
                        s.campaign() == null,
                        s.firstAnswerAt()))
            .toList());
  }

  private static boolean same(PersonKey key, PersonKey other) {
    return other != null
        && key.scope().equals(other.scope())
        && key.person().equals(other.person());
  }

  /** All cells that are not empty, written out. */
  Map<String, Object> cells() {
    Map<String, Object> cells = new TreeMap<>();
    tally.messages().forEach((cell, n) -> cells.put(cell.toString(), n));
    tally.people().forEach((cell, n) -> cells.put(cell.toString(), n));
    tally.answers().forEach((cell, n) -> cells.put(cell.toString(), n));
    tally.values().forEach((cell, n) -> cells.put(cell.toString(), n));
    return cells;
  }

  /** The cells a count of all rows gives, without any move. */
  Map<String, Object> recount() {
    MemoryLedger fresh = new MemoryLedger();
    messages.values().forEach(m -> m.count(fresh.tally, ZoneOffset.UTC, 1));
    answers.values().forEach(a -> a.count(fresh.tally, ZoneOffset.UTC, 1));
    people.values().forEach(p -> p.count(fresh.tally, 1));
    return fresh.cells();
  }

  long peopleIn(String scope) {
    return tally.people().entrySet().stream()
        .filter(e -> e.getKey().scope().equals(scope))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  TreeSet<String> participants() {
    return new TreeSet<>(people.keySet());
  }
}
