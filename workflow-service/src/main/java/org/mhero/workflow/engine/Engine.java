package org.mhero.workflow.engine;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.EngineException.Reason;
import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowType;

/**
 * Starts and resumes sessions. A pure function of its arguments: it stores nothing, sends nothing
 * and knows no time of its own; the host applies what the sprint tells.
 */
public final class Engine {
  private final Modifying.Setting setting;
  private final Limits limits;

  public Engine(Assets assets, Environment environment, Injectables injectables, Limits limits) {
    this(
        new Modifying.Setting(
            assets,
            environment,
            injectables,
            new SmartGroups(
                assets, new Surroundings(environment, injectables.clock(), injectables.random()))),
        limits);
  }

  private Engine(Modifying.Setting setting, Limits limits) {
    this.setting = setting;
    this.limits = limits;
  }

  /** The same engine told time, ids and chance by others; queries are not read again. */
  public Engine with(Injectables others) {
    return new Engine(setting.with(others), limits);
  }

  /**
   * Starts a session (reference 3.6).
   *
   * @throws EngineException when the flow is missing
   */
  public Sprint start(Contact contact, Trigger trigger) {
    return start(contact, trigger, null);
  }

  /**
   * Starts a session in a call, which a voice flow needs.
   *
   * @throws EngineException when the flow or its call is missing
   */
  public Sprint start(Contact contact, Trigger trigger, @Nullable Call call) {
    Flow flow = setting.assets().flow(trigger.flow().uuid());
    if (flow == null) {
      throw new EngineException(Reason.FLOW_MISSING, "There is no flow " + trigger.flow().uuid());
    }
    if (flow.type() == FlowType.VOICE && call == null) {
      throw new EngineException(Reason.CALL_MISSING, "A voice flow needs a call");
    }
    Turn turn = turn(contact, trigger, null, call);
    turn.type = flow.type();
    String uuid = setting.injectables().ids().get();
    turn.session = uuid;
    OffsetDateTime createdOn = turn.moment();
    if (trigger.input() != null) {
      turn.receive(trigger.input());
    }
    turn.refreshGroups();
    turn.pushed = new Turn.Pushed(flow, false);
    new Loop(turn).run(null);
    return sprint(
        turn,
        new Session(
            uuid,
            flow.type(),
            createdOn,
            trigger,
            contact.uuid(),
            List.of(),
            turn.status,
            null,
            0,
            call == null ? null : call.uuid()));
  }

  /**
   * Resumes a waiting session (reference 3.7).
   *
   * @throws EngineException when the session does not wait for such a resume; nothing has changed
   */
  public Sprint resume(Session session, Contact contact, Resume resume) {
    return resume(session, contact, resume, null);
  }

  /**
   * Resumes a waiting session in its call.
   *
   * @throws EngineException when the session does not wait for such a resume; nothing has changed
   */
  public Sprint resume(Session session, Contact contact, Resume resume, @Nullable Call call) {
    return resume(session, contact, resume, call, Set.of());
  }

  /** What the host tells anew and the 13.2 line notes (reference 3.7). */
  public enum Fresh {
    ENVIRONMENT,
    CONTACT
  }

  /**
   * Resumes a waiting session whose contact or environment is not the one it had.
   *
   * @throws EngineException when the session does not wait for such a resume; nothing has changed
   */
  public Sprint resume(
      Session session, Contact contact, Resume resume, @Nullable Call call, Set<Fresh> fresh) {
    Turn turn = restored(session, contact, resume, call);
    if (!turn.legacy() && !session.contactUuid().equals(contact.uuid())) {
      throw new EngineException(Reason.OTHER_CONTACT, "The session is with another contact");
    }
    new Resuming(turn, session, resume).run(fresh);
    return sprint(turn, session);
  }

  /** What a template comes to, and the texts of what failed on the way. */
  public record Evaluated(String text, List<String> errors) {}

  /** A template as the first run of a session sees it; nothing changes. */
  public Evaluated evaluate(
      Session session, Contact contact, @Nullable Resume resume, String template) {
    Turn turn = restored(session, contact, resume, null);
    turn.current = turn.runs.getFirst();
    String text = turn.text(Template.of(template));
    List<String> errors = new ArrayList<>();
    for (FlowEvent.Logged logged : turn.events) {
      if (logged.event() instanceof FlowEvent.Errored error) {
        errors.add(error.text());
      }
    }
    return new Evaluated(text, errors);
  }

  /**
   * What a modifier came to.
   *
   * @param changed whether anything about the contact is different
   */
  public record Modified(Contact contact, List<FlowEvent.Logged> events, boolean changed) {}

  /** Changes a contact outside of any session (reference, section 11). */
  public Modified modify(Contact contact, Modifier modifier) {
    Modifying work = new Modifying(setting, contact);
    boolean changed = work.apply(modifier);
    return new Modified(work.contact, List.copyOf(work.events), changed);
  }

  private Turn restored(
      Session session, Contact contact, @Nullable Resume resume, @Nullable Call call) {
    Turn turn = turn(contact, session.trigger(), resume, call);
    turn.type = session.type();
    turn.session = session.uuid();
    turn.input = session.input();
    for (Run run : session.runs()) {
      Flow flow = setting.assets().flow(run.flow().uuid(), run.revision());
      turn.runs.add(new LiveRun(run, flow, setting.environment().line()));
    }
    return turn;
  }

  private Turn turn(
      Contact contact, Trigger trigger, @Nullable Resume resume, @Nullable Call call) {
    return new Turn(new Turn.Start(setting, limits, call), contact, trigger, resume);
  }

  private static Sprint sprint(Turn turn, Session before) {
    Session session =
        new Session(
            before.uuid(),
            before.type(),
            before.createdOn(),
            before.trigger(),
            before.contactUuid(),
            turn.runs.stream().map(LiveRun::toRun).toList(),
            turn.status,
            turn.input,
            before.sprints() + 1,
            before.callUuid());
    return new Sprint(session, turn.contact, turn.events, turn.segments);
  }
}
