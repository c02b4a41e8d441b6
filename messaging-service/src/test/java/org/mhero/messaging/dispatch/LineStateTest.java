package org.mhero.messaging.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mhero.messaging.channel.SendError;
import org.mhero.messaging.channel.SendResult;

class LineStateTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final LineState line = new LineState(10, Duration.ofMinutes(1), 0);

  @Test
  void restsLongerWithEachFailureInARowAndForgetsThemAfterASuccess() {
    SendResult failed = new SendResult.Deferred(SendError.CONNECTION_FAILED, null);

    line.learn(failed, 0);
    assertThat(line.untilNext(1, 0)).isEqualTo(SECOND);
    line.learn(failed, SECOND);
    assertThat(line.untilNext(1, SECOND)).isEqualTo(2 * SECOND);
    line.learn(new SendResult.Accepted(null), 3 * SECOND);
    line.learn(failed, 3 * SECOND);
    assertThat(line.untilNext(1, 3 * SECOND)).isEqualTo(SECOND);
  }

  @Test
  void restsAsLongAsTheProviderAsks() {
    line.learn(new SendResult.Deferred(SendError.THROTTLED, Duration.ofSeconds(30)), 0);

    assertThat(line.available(29 * SECOND)).isZero();
    assertThat(line.available(30 * SECOND)).isPositive();
    assertThat(line.tally().state()).isEqualTo("THROTTLED");
  }

  @Test
  void aRefusedMessageIsNoReasonToRest() {
    line.learn(new SendResult.Rejected(SendError.REFUSED), 0);

    assertThat(line.available(0)).isPositive();
    assertThat(line.tally()).isEqualTo(new Drivers.Tally("OPEN", 0, 0, 1, 0));
    assertThat(line.tally().rejected()).isZero();
  }
}
