package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.EngineException.Reason;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.flow.Exit;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.Node;
import org.mhero.workflow.flow.Router;
import org.mhero.workflow.flow.Wait;

/**
 * Starts and resumes sessions. A pure function of its arguments: it stores nothing, sends nothing
 * and knows no time of its own; the host applies what the sprint tells.
 */
public final class Engine {
  private final Assets assets;
  private final Environment environment;
  private final Injectables injectables;
  private final Limits limits;

  public Engine(Assets assets, Environment environment, Injectables injectables, Limits limits) {
    this.assets = assets;
    this.environment = environment;
    this.injectables = injectables;
    this.limits = limits;
  }

  /**
   * Starts a session (reference 3.6).
   *
   * @throws EngineException when the flow is missing
   */
  public Sprint start(Contact contact, Trigger trigger) {
    Flow flow = assets.flow(trigger.flow().uuid());
    if (flow == null) {
      throw new EngineException(Reason.FLOW_MISSING, "There is no flow " + trigger.flow().uuid());
    }
    Turn turn = turn(contact, trigger, null);
    String uuid = injectables.ids().get();
    if (trigger.input() != null) {
      input(turn, trigger.input());
    }
    turn.pushed = new Turn.Pushed(flow, false);
    var createdOn = turn.now();
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
            null));
  }

  /**
   * Resumes a waiting session (reference 3.7).
   *
   * @throws EngineException when the session does not wait for such a resume; nothing has changed
   */
  public Sprint resume(Session session, Contact contact, Resume resume) {
    if (session.status() != Status.WAITING) {
      throw new EngineException(Reason.SESSION_NOT_WAITING, "The session does not wait");
    }
    Turn turn = turn(contact, session.trigger(), resume);
    restore(turn, session);
    LiveRun waiting =
        turn.runs.stream().filter(run -> run.status == Status.WAITING).findFirst().orElse(null);
    if (waiting == null) {
      throw new EngineException(Reason.NO_WAITING_RUN, "No run of the session waits");
    }
    turn.current = waiting;
    turn.lastNode = waiting.lastNode();
    String fault = session.sprints() >= limits.sprints() ? "Too many sprints" : null;
    Node node = fault == null ? waitingNode(waiting) : null;
    if (node == null) {
      failAll(turn, fault == null ? "The flow or node of the wait is missing" : fault);
      return sprint(turn, session);
    }
    Wait.Timeout timeout = accepted(node, resume);
    if (resume instanceof Resume.Msg msg) {
      input(turn, msg.input());
      waiting.hadInput = true;
    }
    new Loop(turn).run(routed(turn, node, timeout));
    return sprint(turn, session);
  }

  /** What a template comes to, and the texts of what failed on the way. */
  public record Evaluated(String text, List<String> errors) {}

  /** A template as the first run of a session sees it; nothing changes. */
  public Evaluated evaluate(
      Session session, Contact contact, @Nullable Resume resume, String template) {
    Turn turn = turn(contact, session.trigger(), resume);
    restore(turn, session);
    turn.current = turn.runs.getFirst();
    turn.input = session.input();
    String text = turn.text(Template.of(template));
    List<String> errors = new ArrayList<>();
    for (FlowEvent.Logged logged : turn.events) {
      if (logged.event() instanceof FlowEvent.Errored error) {
        errors.add(error.text());
      }
    }
    return new Evaluated(text, errors);
  }

  private void restore(Turn turn, Session session) {
    for (Run run : session.runs()) {
      turn.runs.add(new LiveRun(run, assets.flow(run.flow().uuid(), run.revision())));
    }
  }

  private Turn turn(Contact contact, Trigger trigger, @Nullable Resume resume) {
    return new Turn(
        new Turn.Start(assets, environment, injectables, limits), contact, trigger, resume);
  }

  private static void input(Turn turn, Input input) {
    turn.input = input;
    turn.become(turn.contact.seen(input.createdOn()));
  }

  private static @Nullable Node waitingNode(LiveRun run) {
    Flow flow = run.flow;
    String last = run.lastNode();
    Node node = flow == null || last == null ? null : flow.node(last);
    return node != null && node.router() != null && node.router().pause() != null ? node : null;
  }

  /** The timeout of the wait, null when it has none. */
  private static Wait.@Nullable Timeout accepted(Node node, Resume resume) {
    Router router = node.router();
    Wait.Timeout timeout =
        router != null && router.pause() instanceof Wait.Msg msg ? msg.timeout() : null;
    if (resume instanceof Resume.WaitTimeout && timeout == null) {
      throw new EngineException(Reason.RESUME_NOT_ACCEPTED, "The wait has no timeout");
    }
    return timeout;
  }

  private static @Nullable Exit routed(Turn turn, Node node, Wait.@Nullable Timeout timeout) {
    LiveRun run = turn.run();
    if (turn.resume instanceof Resume.WaitExpiration) {
      turn.end(run, Status.EXPIRED);
      return null;
    }
    run.status = Status.ACTIVE;
    Router router = node.router();
    return turn.resume instanceof Resume.WaitTimeout && timeout != null && router != null
        ? Routing.timedOut(turn, node, router, timeout)
        : Routing.route(turn, node);
  }

  private static void failAll(Turn turn, String why) {
    turn.log(new FlowEvent.Failed(why));
    turn.runs.stream()
        .filter(run -> !run.status.ended())
        .forEach(run -> turn.end(run, Status.FAILED));
    turn.status = Status.FAILED;
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
