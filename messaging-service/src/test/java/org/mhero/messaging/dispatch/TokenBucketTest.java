package org.mhero.messaging.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  @Property(tries = 100)
  void givesNoMoreThanTheRateAndAQuarterSecondsBurst(
      @ForAll @IntRange(min = 1, max = 500) int rate,
      @ForAll @IntRange(min = 1, max = 40) int ticksPerSecond) {
    assertThat(takenIn10Seconds(rate, ticksPerSecond))
        .isLessThanOrEqualTo((int) Math.ceil(10 * rate + Math.max(1, rate / 4.0)));
  }

  @Test
  void reachesTheRateWhenAskedOften() {
    assertThat(takenIn10Seconds(100, 100)).isBetween(1000, 1026);
  }

  private static int takenIn10Seconds(int rate, int ticksPerSecond) {
    TokenBucket bucket = new TokenBucket(rate, 0);
    int taken = 0;
    for (int tick = 0; tick <= 10 * ticksPerSecond; tick++) {
      int now = bucket.available(tick * (SECOND / ticksPerSecond));
      bucket.take(now);
      taken += now;
    }
    return taken;
  }

  @Test
  void givesNothingWhilePausedAndSaysHowLong() {
    TokenBucket bucket = new TokenBucket(10, 0);
    bucket.pauseUntil(5 * SECOND);
    bucket.pauseUntil(2 * SECOND);

    assertThat(bucket.available(4 * SECOND)).isZero();
    assertThat(bucket.untilNext(1, 4 * SECOND)).isEqualTo(SECOND);
    assertThat(bucket.available(5 * SECOND)).isPositive();
  }

  @Test
  void saysWhenTheNextTokenComes() {
    TokenBucket bucket = new TokenBucket(2, 0);
    bucket.take(bucket.available(0));

    assertThat(bucket.untilNext(1, 0)).isEqualTo(SECOND / 2);
  }
}
