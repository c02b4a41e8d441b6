package org.mhero.workflow.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.Status;
import org.mhero.workflow.outgoing.Outgoing;
import org.mhero.workflow.outgoing.OutgoingBox;

/**
 * Applies what steps of sessions have come to: state, contact, messages to send, events and
 * responses, all in the caller's transaction.
 */
@ApplicationScoped
class Effects {
  private final SessionRepository sessions;
  private final Participants participants;
  private final OutgoingBox outgoing;
  private final Tellings tellings;
  private final FlowFaults faults;
  private final Clock clock;

  Effects(
      SessionRepository sessions,
      Participants participants,
      OutgoingBox outgoing,
      Tellings tellings,
      FlowFaults faults,
      Clock clock) {
    this.sessions = sessions;
    this.participants = participants;
    this.outgoing = outgoing;
    this.tellings = tellings;
    this.faults = faults;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void apply(List<Advance> advances) {
    Instant now = clock.instant();
    List<SessionRepository.Saved> inserted = new ArrayList<>();
    List<SessionRepository.Saved> updated = new ArrayList<>();
    List<Outgoing> requests = new ArrayList<>();
    for (Advance advance : advances) {
      Due due = Due.of(advance.sprint(), now, advance.before().closesAt());
      (advance.started() ? inserted : updated).add(saved(advance, due, now));
      requests.addAll(SessionMessages.of(advance, due));
      if (advance.stopped()) {
        outgoing.withdraw(advance.before().id());
      }
    }
    sessions.update(updated);
    sessions.insert(inserted);
    contacts(advances);
    outgoing.add(requests);
    tellings.tell(advances, now);
    advances.forEach(faults::note);
  }

  private static SessionRepository.Saved saved(Advance advance, @Nullable Due due, Instant now) {
    StoredSession before = advance.before();
    Status outcome = advance.outcome();
    return new SessionRepository.Saved(
        new StoredSession(
            before.owner(),
            advance.sprint().session(),
            before.messages() + advance.messages(),
            before.closesAt()),
        outcome.name(),
        advance.why(),
        outcome == Status.WAITING ? due : null,
        now,
        outcome.ended());
  }

  private void contacts(List<Advance> advances) {
    Map<String, Contact> contacts = new HashMap<>();
    Map<String, String> chosen = new HashMap<>();
    for (Advance advance : advances) {
      String party = advance.before().owner().party();
      contacts.put(party, advance.sprint().contact());
      for (FlowEvent.Logged logged : advance.sprint().events()) {
        if (logged.event() instanceof FlowEvent.ContactLanguageChanged change
            && change.language() != null) {
          chosen.put(party, change.language());
        }
      }
    }
    participants.save(contacts, chosen);
  }
}
