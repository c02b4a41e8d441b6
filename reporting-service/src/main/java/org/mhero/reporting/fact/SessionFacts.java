package org.mhero.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mhero.event.SessionChanged;

/** Takes in what happened to sessions. */
@ApplicationScoped
public class SessionFacts {
  private final FactLog log;
  private final SessionStates states;
  private final Ledger ledger;

  SessionFacts(FactLog log, SessionStates states, Ledger ledger) {
    this.log = log;
    this.states = states;
    this.ledger = ledger;
  }

  /** Takes in a batch, in the caller's transaction or in its own. */
  @Transactional
  public void accept(List<SessionChanged> events) {
    log.sessions(events);
    SortedSet<String> ids = new TreeSet<>();
    events.forEach(event -> ids.add(event.session()));
    Map<String, SessionState> before = states.lock(ids);
    Map<String, SessionState> after = new LinkedHashMap<>(before);
    for (SessionChanged event : events) {
      after.computeIfPresent(event.session(), (id, state) -> state.with(event));
    }
    states.save(after.values());
    ledger.close(people(before, after), new Tally());
  }

  /** The participants before and after: a session may turn out to belong to another one. */
  static SortedSet<PersonKey> people(
      Map<String, SessionState> before, Map<String, SessionState> after) {
    SortedSet<PersonKey> people = new TreeSet<>(PersonKey.ORDER);
    Stream.concat(before.values().stream(), after.values().stream())
        .map(SessionState::person)
        .filter(person -> person != null)
        .forEach(people::add);
    return people;
  }
}
