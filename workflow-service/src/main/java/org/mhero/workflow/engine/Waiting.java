package org.mhero.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowType;
import org.mhero.workflow.flow.Wait;

/** Begins a wait (reference 3.5). */
final class Waiting {
  private static final Duration MESSAGING = Duration.ofDays(3);

  private Waiting() {}

  static void begin(Turn turn, Wait.Msg wait) {
    Instant now = turn.now();
    turn.log(
        new FlowEvent.MsgWait(
            wait.timeout() == null ? null : wait.timeout().seconds(),
            now.plus(expiry(turn.flow()))));
    turn.run().status = Status.WAITING;
    turn.run().modifiedOn = now;
    turn.status = Status.WAITING;
  }

  private static Duration expiry(Flow flow) {
    if (flow.expireAfterMinutes() > 0) {
      return Duration.ofMinutes(flow.expireAfterMinutes());
    }
    return flow.type() == FlowType.MESSAGING ? MESSAGING : Duration.ZERO;
  }
}
