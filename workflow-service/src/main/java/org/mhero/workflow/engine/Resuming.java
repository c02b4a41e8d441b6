package org.mhero.workflow.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.EngineException.Reason;
import org.mhero.workflow.flow.Exit;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.Node;
import org.mhero.workflow.flow.Router;
import org.mhero.workflow.flow.Wait;

/** Lets a waiting session go on (reference 3.7). */
final class Resuming {
  private final Turn turn;
  private final Session session;
  private final Resume resume;

  Resuming(Turn turn, Session session, Resume resume) {
    this.turn = turn;
    this.session = session;
    this.resume = resume;
  }

  /**
   * Resumes the run that waits.
   *
   * @throws EngineException when the session does not wait for such a resume; nothing has changed
   */
  void run(Set<Engine.Fresh> fresh) {
    if (session.status() != Status.WAITING) {
      throw new EngineException(Reason.SESSION_NOT_WAITING, "The session does not wait");
    }
    LiveRun waiting = waiting();
    turn.current = waiting;
    turn.lastNode = waiting.lastNode();
    Node node = node(waiting);
    String fault = node == null ? "The flow or node of the wait is missing" : null;
    if (session.sprints() >= turn.limits.sprints()) {
      fault = "Reached maximum number of sprints (" + turn.limits.sprints() + ")";
    }
    if (node == null || fault != null) {
      fail(String.valueOf(fault));
      return;
    }
    Router router = node.router();
    Wait wait = router == null ? null : router.pause();
    if (wait == null || !accepts(wait, resume)) {
      throw new EngineException(Reason.RESUME_NOT_ACCEPTED, "The wait is for something else");
    }
    apply(waiting, fresh);
    if (turn.legacy()) {
      turn.refreshGroups();
      new Loop(turn).run(exit(node, wait));
    } else {
      Exit exit = exit(node, wait);
      turn.refreshGroups();
      new Loop(turn).run(exit);
    }
  }

  private LiveRun waiting() {
    for (LiveRun run : turn.runs) {
      if (run.status == Status.WAITING) {
        return run;
      }
    }
    throw new EngineException(Reason.NO_WAITING_RUN, "No run of the session waits");
  }

  /** The node that waits, null when it does not exist or wait any more. */
  private static @Nullable Node node(LiveRun run) {
    Flow flow = run.flow;
    String last = run.lastNode();
    Node node = flow == null || last == null ? null : flow.node(last);
    return node != null && node.router() != null && node.router().pause() != null ? node : null;
  }

  private static boolean accepts(Wait wait, Resume resume) {
    return switch (wait) {
      case Wait.Dial dial -> resume instanceof Resume.Dial;
      case Wait.Msg msg ->
          switch (resume) {
            case Resume.Msg r -> true;
            case Resume.WaitExpiration r -> true;
            case Resume.WaitTimeout r -> msg.timeout() != null;
            case Resume.Dial r -> false;
          };
    };
  }

  private void apply(LiveRun waiting, Set<Engine.Fresh> fresh) {
    Contact told = turn.contact;
    waiting.status = Status.ACTIVE;
    turn.input = null;
    if (resume instanceof Resume.Msg msg) {
      turn.receive(msg.input());
      waiting.hadInput = true;
    }
    if (resume instanceof Resume.WaitExpiration) {
      turn.end(waiting, Status.EXPIRED);
    }
    if (turn.legacy()) {
      told();
      if (fresh.contains(Engine.Fresh.ENVIRONMENT)) {
        turn.log(new FlowEvent.EnvironmentRefreshed(turn.base()));
      }
      if (fresh.contains(Engine.Fresh.CONTACT)) {
        turn.log(new FlowEvent.ContactRefreshed(told));
      }
    }
  }

  /** The 13.2 line tells again what has come in. */
  private void told() {
    switch (resume) {
      case Resume.Msg msg -> turn.log(new FlowEvent.MsgReceived(msg.input()));
      case Resume.WaitTimeout timeout -> turn.log(new FlowEvent.WaitTimedOut());
      case Resume.WaitExpiration expiration -> {}
      case Resume.Dial dial -> turn.log(new FlowEvent.DialEnded(dial.status(), dial.duration()));
    }
  }

  private @Nullable Exit exit(Node node, Wait wait) {
    Router router = node.router();
    return switch (resume) {
      case Resume.WaitExpiration r -> null;
      case Resume.WaitTimeout r
          when router != null && wait instanceof Wait.Msg msg && msg.timeout() != null ->
          Routing.timedOut(turn, node, router, msg.timeout());
      default -> Routing.route(turn, node);
    };
  }

  private void fail(String why) {
    turn.log(new FlowEvent.Failed(why));
    turn.runs.stream()
        .filter(run -> !run.status.ended())
        .forEach(run -> turn.end(run, Status.FAILED));
    turn.status = Status.FAILED;
  }
}
