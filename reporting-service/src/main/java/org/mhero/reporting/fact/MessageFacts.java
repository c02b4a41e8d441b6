package org.mhero.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mhero.event.MessageStatusChanged;
import org.mhero.reporting.ReportingConfig;

/**
 * Takes in what happened to messages. Rows are locked in one order everywhere (messages or answers,
 * sessions, participants, cells; each by key), so consumers and replicas never deadlock.
 */
@ApplicationScoped
public class MessageFacts {
  private final FactLog log;
  private final MessageStates states;
  private final Posts posts;
  private final Ledger ledger;
  private final ZoneId zone;

  MessageFacts(
      FactLog log, MessageStates states, Posts posts, Ledger ledger, ReportingConfig config) {
    this.log = log;
    this.states = states;
    this.posts = posts;
    this.ledger = ledger;
    this.zone = config.zone();
  }

  /** Takes in a batch, in the caller's transaction or in its own. */
  @Transactional
  public void accept(List<MessageStatusChanged> events) {
    log.messages(events);
    SortedSet<String> ids = new TreeSet<>();
    events.forEach(event -> ids.add(event.id()));
    Map<String, MessageState> before = states.lock(ids);
    Map<String, MessageState> after = new LinkedHashMap<>(before);
    for (MessageStatusChanged event : events) {
      after.computeIfPresent(event.id(), (id, state) -> state.with(event));
    }
    List<MessageState> placed =
        posts.place(
            after.values(), MessageState::post, MessageState::practitioner, MessageState::at);
    states.save(placed);
    Tally tally = new Tally();
    SortedSet<PersonKey> people = new TreeSet<>(PersonKey.ORDER);
    move(before.values(), tally, people, -1);
    move(placed, tally, people, 1);
    ledger.close(people, tally);
  }

  private void move(
      Collection<MessageState> states, Tally tally, SortedSet<PersonKey> people, int sign) {
    for (MessageState state : states) {
      state.count(tally, zone, sign);
      PersonKey person = state.person();
      if (person != null) {
        people.add(person);
      }
    }
  }

  /**
   * Moves messages whose worker has become known out of the unknown cell.
   *
   * @return how many were moved; fewer than {@code limit} when no more wait
   */
  @Transactional
  int place(int limit) {
    List<MessageState> before = states.lockPlaceable(limit);
    List<MessageState> after =
        posts.place(before, MessageState::post, MessageState::practitioner, MessageState::at);
    states.save(after);
    Tally tally = new Tally();
    before.forEach(state -> state.count(tally, zone, -1));
    after.forEach(state -> state.count(tally, zone, 1));
    ledger.close(new TreeSet<>(PersonKey.ORDER), tally);
    return before.size();
  }
}
