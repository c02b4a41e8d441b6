package org.mhero.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mhero.event.AnswerRecorded;
import org.mhero.reporting.ReportingConfig;

/** Takes in answers. */
@ApplicationScoped
public class AnswerFacts {
  private final FactLog log;
  private final AnswerStates answers;
  private final SessionStates sessions;
  private final Posts posts;
  private final Ledger ledger;
  private final ZoneId zone;

  AnswerFacts(
      FactLog log,
      AnswerStates answers,
      SessionStates sessions,
      Posts posts,
      Ledger ledger,
      ReportingConfig config) {
    this.log = log;
    this.answers = answers;
    this.sessions = sessions;
    this.posts = posts;
    this.ledger = ledger;
    this.zone = config.zone();
  }

  /** Takes in a batch, in the caller's transaction or in its own. */
  @Transactional
  public void accept(List<AnswerRecorded> events) {
    log.answers(events);
    Tally tally = new Tally();
    fold(events, tally);
    ledger.close(touch(events), tally);
  }

  private void fold(List<AnswerRecorded> events, Tally tally) {
    SortedSet<AnswerState.Key> keys = new TreeSet<>(AnswerState.Key.ORDER);
    events.forEach(event -> keys.add(key(event)));
    Map<AnswerState.Key, AnswerState> before = answers.lock(keys);
    Map<AnswerState.Key, AnswerState> after = new LinkedHashMap<>(before);
    for (AnswerRecorded event : events) {
      after.computeIfPresent(key(event), (key, state) -> state.with(event));
    }
    List<AnswerState> placed =
        posts.place(after.values(), AnswerState::post, AnswerState::practitioner, AnswerState::at);
    answers.save(placed);
    before.values().forEach(state -> state.count(tally, zone, -1));
    placed.forEach(state -> state.count(tally, zone, 1));
  }

  /** An answer tells of its session too: when the first one came. */
  private SortedSet<PersonKey> touch(List<AnswerRecorded> events) {
    SortedSet<String> ids = new TreeSet<>();
    events.forEach(event -> ids.add(event.session()));
    Map<String, SessionState> before = sessions.lock(ids);
    Map<String, SessionState> after = new LinkedHashMap<>(before);
    for (AnswerRecorded event : events) {
      after.computeIfPresent(event.session(), (id, state) -> state.with(event));
    }
    sessions.save(after.values());
    return SessionFacts.people(before, after);
  }

  private static AnswerState.Key key(AnswerRecorded event) {
    return new AnswerState.Key(event.session(), event.question());
  }

  /**
   * Moves answers whose worker has become known out of the unknown cell.
   *
   * @return how many were moved; fewer than {@code limit} when no more wait
   */
  @Transactional
  int place(int limit) {
    List<AnswerState> before = answers.lockPlaceable(limit);
    List<AnswerState> after =
        posts.place(before, AnswerState::post, AnswerState::practitioner, AnswerState::at);
    answers.save(after);
    Tally tally = new Tally();
    before.forEach(state -> state.count(tally, zone, -1));
    after.forEach(state -> state.count(tally, zone, 1));
    ledger.close(new TreeSet<>(PersonKey.ORDER), tally);
    return before.size();
  }
}
