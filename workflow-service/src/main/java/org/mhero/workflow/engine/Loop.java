package org.mhero.workflow.engine;

import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.Action;
import org.mhero.workflow.flow.Exit;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.Node;
import org.mhero.workflow.flow.Router;
import org.mhero.workflow.flow.Wait;

/** Goes from node to node until the session waits or ends (reference 3.8). */
final class Loop {
  private final Turn turn;
  private int steps;

  Loop(Turn turn) {
    this.turn = turn;
  }

  /** Runs on from an exit that has been chosen, or from a flow that has been pushed. */
  void run(@Nullable Exit chosen) {
    Exit exit = chosen;
    while (true) {
      Node next = turn.pushed != null ? entered() : followed(exit);
      if (next == null) {
        if (!turn.run().status.ended()) {
          turn.end(turn.run(), Status.COMPLETED);
        }
        LiveRun parent = activeParent();
        if (parent == null) {
          turn.status = turn.run().status == Status.FAILED ? Status.FAILED : Status.COMPLETED;
          return;
        }
        exit = backIn(parent);
      } else if (++steps > turn.limits.steps()) {
        turn.fail(turn.run(), "Reached maximum number of steps (" + turn.limits.steps() + ")");
        exit = null;
      } else {
        exit = visited(next);
        if (turn.status == Status.WAITING) {
          return;
        }
      }
    }
  }

  /** Enters the pushed flow; null when it has no nodes or there are too many runs. */
  private @Nullable Node entered() {
    Turn.Pushed pushed = turn.pushed;
    turn.pushed = null;
    if (pushed == null) {
      return null;
    }
    LiveRun parent = turn.current;
    if (parent != null && !turn.legacy() && turn.runs.size() >= turn.limits.runs()) {
      turn.fail(parent, "Reached maximum number of runs (" + turn.limits.runs() + ")");
      return null;
    }
    if (pushed.terminal()) {
      turn.runs.stream()
          .filter(run -> !run.status.ended())
          .forEach(run -> turn.end(run, Status.COMPLETED));
    }
    Flow flow = pushed.flow();
    LiveRun run =
        new LiveRun(
            turn.injectables.ids().get(), flow, parent == null ? null : parent.uuid, turn.moment());
    run.hadInput = parent == null && turn.input != null;
    turn.runs.add(run);
    turn.current = run;
    if (!turn.legacy()) {
      turn.log(
          new FlowEvent.RunStarted(
              run.uuid, run.ref, run.revision, starter(run), pushed.terminal()));
    }
    return flow.first();
  }

  /** The run that started it, also one of another session. */
  private @Nullable String starter(LiveRun run) {
    return run.parentUuid == null
            && turn.trigger.cause() instanceof Trigger.FlowAction(RunSummary by)
        ? by.uuid()
        : run.parentUuid;
  }

  private @Nullable Node followed(@Nullable Exit exit) {
    if (exit == null) {
      return null;
    }
    turn.run().leave(exit.uuid());
    if (exit.destination() == null) {
      return null;
    }
    Node next = turn.flow().node(exit.destination());
    String from = turn.lastNode;
    if (next != null && from != null) {
      turn.segments.add(
          new Segment(
              turn.flow().uuid(), from, exit.uuid(), turn.lastOperand, next.uuid(), turn.now()));
    }
    return next;
  }

  private @Nullable LiveRun activeParent() {
    LiveRun parent = turn.find(turn.run().parentUuid);
    return parent != null && parent.status == Status.ACTIVE ? parent : null;
  }

  /** Back in the parent at the router of the node that called; its actions are not run again. */
  private @Nullable Exit backIn(LiveRun parent) {
    boolean childFailed = turn.run().status == Status.FAILED;
    turn.current = parent;
    if (childFailed) {
      turn.fail(parent, turn.legacy() ? "A child run has ended in error" : null);
      return null;
    }
    Node node = parent.flow == null ? null : parent.flow.node(String.valueOf(parent.lastNode()));
    if (node == null) {
      turn.fail(parent, "The flow or node of the parent run is missing");
      return null;
    }
    return Routing.route(turn, node);
  }

  /** Visits a node; the exit it chose, null when it waits, has pushed a flow or has failed. */
  private @Nullable Exit visited(Node node) {
    LiveRun run = turn.run();
    String step = turn.legacy() ? turn.injectables.ids().get() : null;
    run.path.add(new Run.Step(node.uuid(), turn.moment(), step, null));
    run.modifiedOn = run.path.getLast().arrivedOn();
    turn.lastNode = node.uuid();
    turn.lastOperand = null;
    if (turn.legacy() && turn.resume == null && firstNode() && turn.input != null) {
      turn.log(new FlowEvent.MsgReceived(turn.input));
    }
    for (Action action : node.actions()) {
      ActionSwitch.run(turn, action);
      if (run.status == Status.FAILED) {
        return null;
      }
    }
    if (turn.pushed != null) {
      return null;
    }
    Router router = node.router();
    Wait wait = router == null ? null : router.pause();
    if (wait != null && !(wait instanceof Wait.Msg && skipped()) && Waiting.begin(turn, wait)) {
      return null;
    }
    return Routing.route(turn, node);
  }

  /** A message that starts a flow also answers a question in its first node (reference 3.5). */
  private boolean skipped() {
    return turn.trigger.cause() instanceof Trigger.Msg && firstNode();
  }

  private boolean firstNode() {
    return turn.runs.size() == 1 && turn.run().path.size() == 1;
  }
}
