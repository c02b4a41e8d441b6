package org.mhero.workflow.engine;

import org.mhero.workflow.flow.EnterFlow;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowType;

/** {@code enter_flow} (reference 4.8): pushes the flow; only the last push of a node counts. */
final class EnterFlowRunner {
  private EnterFlowRunner() {}

  static void run(Turn turn, EnterFlow action) {
    Flow flow = turn.assets.flow(action.flow().uuid());
    if (flow == null) {
      turn.fail(turn.run(), "Unable to find flow " + action.flow().uuid());
      return;
    }
    boolean background = flow.type() == FlowType.BACKGROUND && !turn.legacy();
    if (flow.type() != turn.type && !background) {
      turn.fail(turn.run(), "Unable to enter a flow of type " + flow.type().code());
      return;
    }
    turn.pushed = new Turn.Pushed(flow, action.terminal());
    if (turn.legacy()) {
      turn.log(new FlowEvent.FlowEntered(action.flow(), turn.run().uuid, action.terminal()));
    }
  }
}
