package org.mhero.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Phones;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.Wait;

/** Begins a wait (reference 3.5). */
final class Waiting {
  private static final Duration MESSAGING = Duration.ofDays(3);

  private static final Duration VOICE = Duration.ofMinutes(5);
  private static final int RINGING = 30;

  private Waiting() {}

  /** Begins it; false when a call cannot be put through, so that routing goes on at once. */
  static boolean begin(Turn turn, Wait wait) {
    Instant now = turn.now();
    FlowEvent event =
        switch (wait) {
          case Wait.Msg msg -> message(turn, msg, now);
          case Wait.Dial dial -> call(turn, dial, now);
        };
    if (event == null) {
      return false;
    }
    turn.log(event);
    turn.run().status = Status.WAITING;
    turn.run().modifiedOn = now.atOffset(ZoneOffset.UTC);
    turn.status = Status.WAITING;
    return true;
  }

  private static FlowEvent message(Turn turn, Wait.Msg wait, Instant now) {
    boolean forever = turn.legacy() && turn.flow().expireAfterMinutes() == 0;
    return new FlowEvent.MsgWait(
        wait.timeout() == null ? null : wait.timeout().seconds(),
        forever ? null : now.plus(expiry(turn.flow())),
        wait.hint());
  }

  private static @Nullable FlowEvent call(Turn turn, Wait.Dial wait, Instant now) {
    Environment environment = turn.surroundings().environment();
    String phone =
        Phones.international(
            turn.text(wait.phone()), environment.defaultCountry(), environment.line());
    if (phone == null) {
      turn.error("Not a phone number", null, Map.of());
      return null;
    }
    long seconds = (long) wait.dialLimitSeconds() + wait.callLimitSeconds() + RINGING;
    return new FlowEvent.DialWait(
        Urn.of("tel", phone).identity(),
        wait.dialLimitSeconds(),
        wait.callLimitSeconds(),
        now.plusSeconds(seconds));
  }

  private static Duration expiry(Flow flow) {
    if (flow.expireAfterMinutes() > 0) {
      return Duration.ofMinutes(flow.expireAfterMinutes());
    }
    return switch (flow.type()) {
      case MESSAGING -> MESSAGING;
      case VOICE -> VOICE;
      case BACKGROUND, OFFLINE -> Duration.ZERO;
    };
  }
}
