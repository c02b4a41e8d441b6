package org.mhero.workflow.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.event.InboundReceived;
import org.mhero.kit.directory.Worker;
import org.mhero.workflow.Owner;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.Engine;
import org.mhero.workflow.engine.Input;
import org.mhero.workflow.engine.Resume;
import org.mhero.workflow.engine.Session;
import org.mhero.workflow.engine.Sprint;
import org.mhero.workflow.engine.Status;
import org.mhero.workflow.engine.Trigger;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.library.FlowLibrary;
import org.mhero.workflow.webhook.CallsNeeded;
import org.mhero.workflow.webhook.Tapes;

/**
 * Starts, resumes and stops sessions. Whatever happens to one party happens one after the other: a
 * lock on the party is held from the look at its session to the commit. A step that needs the
 * answer of a webhook throws {@link CallsNeeded} and is made again once there is one.
 */
@ApplicationScoped
public class SessionService {
  /** Why a session ends when the same person is started in another. */
  static final String SUPERSEDED = "superseded";

  private final SessionRepository sessions;
  private final Participants participants;
  private final Effects effects;
  private final Engines engines;
  private final FlowLibrary library;
  private final Clock clock;

  SessionService(
      SessionRepository sessions,
      Participants participants,
      Effects effects,
      Engines engines,
      FlowLibrary library,
      Clock clock) {
    this.sessions = sessions;
    this.participants = participants;
    this.effects = effects;
    this.engines = engines;
    this.library = library;
    this.clock = clock;
  }

  /**
   * A start for many.
   *
   * @param campaign the Task's id
   * @param flow what is asked
   * @param closesAt when the campaign closes, or null
   * @param bulk whether the campaign is for more than one worker
   */
  public record Start(String campaign, Flow flow, @Nullable Instant closesAt, boolean bulk) {}

  /**
   * Starts a session for each worker who has none of this campaign yet. A session of another
   * campaign that waits for the same worker is interrupted: the last start wins (flow engine
   * reference, section 12).
   */
  @Transactional(TxType.MANDATORY)
  public int startAll(Start start, List<Worker> workers, Tapes tapes) {
    List<String> ids = workers.stream().map(Worker::id).toList();
    sessions.lock(ids.stream().map(id -> new Owner(null, id, null).party()).toList());
    Set<String> already = sessions.started(start.campaign(), ids);
    List<Worker> fresh = workers.stream().filter(w -> !already.contains(w.id())).toList();
    Map<String, Contact> contacts = participants.of(fresh);
    List<Advance> advances =
        new ArrayList<>(interrupted(sessions.waitingFor(contacts.keySet()), SUPERSEDED));
    List<CallsNeeded.Needed> needed = new ArrayList<>();
    for (Worker worker : fresh) {
      Owner owner = new Owner(start.campaign(), worker.id(), null);
      Contact contact = contacts.get(owner.party());
      if (contact != null) {
        Trigger trigger =
            start.bulk()
                ? Trigger.bulk(start.flow().ref(), tapes.at(), "campaign")
                : Trigger.manual(start.flow().ref(), tapes.at(), "campaign");
        Engine engine = engines.of(start.flow(), tapes.of(owner.party()));
        try {
          advances.add(started(engine.start(contact, trigger), owner, start.closesAt()));
        } catch (CallsNeeded missing) {
          needed.addAll(missing.calls());
        }
      }
    }
    if (!needed.isEmpty()) {
      throw new CallsNeeded(needed);
    }
    effects.apply(advances);
    return fresh.size();
  }

  /** Starts a flow for whoever has written its keyword; gives the session's id. */
  @Transactional(TxType.MANDATORY)
  public String startBy(InboundReceived event, String keyword, Flow flow, Tapes tapes) {
    Owner owner = new Owner(null, event.practitioner(), event.contact());
    sessions.lock(List.of(owner.party()));
    Trigger trigger = Trigger.message(flow.ref(), event.at(), input(event), keyword);
    Engine engine = engines.of(flow, tapes.of(owner.party()));
    Sprint sprint = engine.start(participants.of(owner), trigger);
    effects.apply(List.of(started(sprint, owner, null)));
    return sprint.session().uuid();
  }

  private static Advance started(Sprint sprint, Owner owner, @Nullable Instant closesAt) {
    StoredSession stored = new StoredSession(owner, sprint.session(), 0, closesAt);
    return new Advance(stored, sprint, true, null);
  }

  /**
   * Lets the session that waits for the writer go on; tells whether there was one.
   *
   * @return the session's id, null when nobody waits for this message
   */
  @Transactional(TxType.MANDATORY)
  public @Nullable String answer(InboundReceived event, Tapes tapes) {
    Owner writer = new Owner(null, event.practitioner(), event.contact());
    sessions.lock(List.of(writer.party()));
    StoredSession session = sessions.waitingFor(writer.party(), event.contact()).orElse(null);
    if (session == null) {
      return null;
    }
    StoredSession met =
        new StoredSession(
            session.owner().writingFrom(event.contact()),
            session.state(),
            session.messages(),
            session.closesAt());
    resume(met, new Resume.Msg(event.at(), input(event)), tapes);
    return session.id();
  }

  private static Input input(InboundReceived event) {
    return new Input(event.id(), event.at(), event.text());
  }

  private void resume(StoredSession session, Resume resume, Tapes tapes) {
    Engine engine = engines.of(flow(session), tapes.of(session.owner().party()));
    Sprint sprint = engine.resume(session.state(), participants.of(session.owner()), resume);
    effects.apply(List.of(new Advance(session, sprint, false, null)));
  }

  private @Nullable Flow flow(StoredSession session) {
    var run = session.state().runs().getFirst();
    return library.flow(run.flow().uuid(), run.revision());
  }

  /** Does what is due of a session: time out, expire or close. */
  @Transactional(TxType.REQUIRES_NEW)
  void fallDue(SessionRepository.Waiting due, Tapes tapes) {
    Instant now = tapes.at();
    sessions.lock(List.of(due.party()));
    Due.Kind kind = sessions.dueKind(due.id(), now).orElse(null);
    StoredSession session = sessions.waiting(due.id()).orElse(null);
    if (kind == null || session == null) {
      return;
    }
    switch (kind) {
      case TIMEOUT -> resume(session, new Resume.WaitTimeout(now), tapes);
      case EXPIRY -> resume(session, new Resume.WaitExpiration(now), tapes);
      case CLOSING -> effects.apply(List.of(ended(session, Status.EXPIRED, "closed")));
    }
  }

  /** Stops a waiting session from outside; nothing when it does not wait any more. */
  @Transactional(TxType.MANDATORY)
  void stop(SessionRepository.Waiting waiting, Status as, String reason) {
    sessions.lock(List.of(waiting.party()));
    sessions
        .waiting(waiting.id())
        .ifPresent(session -> effects.apply(List.of(ended(session, as, reason))));
  }

  /** Interrupts sessions of a campaign that still wait; tells how many there were. */
  @Transactional(TxType.MANDATORY)
  public int interruptSome(String campaign, String reason, int limit) {
    List<SessionRepository.Waiting> waiting = sessions.waitingOf(campaign, limit);
    sessions.lock(waiting.stream().map(SessionRepository.Waiting::party).toList());
    List<StoredSession> stored =
        waiting.stream().flatMap(one -> sessions.waiting(one.id()).stream()).toList();
    effects.apply(interrupted(stored, reason));
    return waiting.size();
  }

  private List<Advance> interrupted(List<StoredSession> all, String reason) {
    return all.stream().map(one -> ended(one, Status.INTERRUPTED, reason)).toList();
  }

  private Advance ended(StoredSession session, Status as, String reason) {
    Session state = session.state().ended(as, clock.instant());
    return new Advance(
        session, Advance.nothing(state, participants.of(session.owner())), false, reason);
  }
}
