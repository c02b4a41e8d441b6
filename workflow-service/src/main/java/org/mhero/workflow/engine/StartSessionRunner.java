package org.mhero.workflow.engine;

import java.util.Map;
import org.mhero.workflow.engine.FlowEvent.Addressees;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.StartSession;

/** {@code start_session} (reference 4.3): the host starts a flow with others. */
final class StartSessionRunner {
  private static final int MOST_ANCESTORS = 5;

  private StartSessionRunner() {}

  static void run(Turn turn, StartSession action) {
    Addressees addressees = Addressing.of(turn, action.recipients());
    Flow flow = turn.assets.flow(action.flow().uuid());
    if (flow == null) {
      turn.missing("flow", action.flow().uuid());
      return;
    }
    if (!Addressing.allowed(turn, addressees)) {
      return;
    }
    Trigger.History before = turn.trigger.history();
    if (before != null && before.ancestorsSinceInput() >= MOST_ANCESTORS) {
      turn.error("Too many sessions have started each other without input", null, Map.of());
      return;
    }
    if (addressees.nobody() && !action.createContact()) {
      return;
    }
    turn.log(
        new FlowEvent.SessionTriggered(
            flow.ref(),
            addressees,
            action.notInFlow(),
            action.createContact(),
            summary(turn),
            history(turn, before)));
  }

  private static RunSummary summary(Turn turn) {
    LiveRun run = turn.run();
    return new RunSummary(run.uuid, run.ref, run.revision, turn.contact, run.status, run.results);
  }

  private static Trigger.History history(
      Turn turn, Trigger.@org.jspecify.annotations.Nullable History before) {
    boolean heard = turn.runs.stream().anyMatch(run -> run.hadInput);
    int ancestors = before == null ? 0 : before.ancestors();
    int silent = before == null ? 0 : before.ancestorsSinceInput();
    return new Trigger.History(turn.session, ancestors + 1, heard ? 0 : silent + 1);
  }
}
