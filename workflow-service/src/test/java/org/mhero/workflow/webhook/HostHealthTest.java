package org.mhero.workflow.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HostHealthTest {
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final String HOST = "hr.example";
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - PAUSE.toNanos() / 2);
  private final HostHealth health = new HostHealth(3, PAUSE, now::get);

  private void failed(int times) {
    for (int i = 0; i < times; i++) {
      health.told(HOST, false);
    }
  }

  @Test
  void aHostIsLeftInPeaceAfterFailuresInARow() {
    failed(2);
    assertThat(health.mayCall(HOST)).isTrue();
    assertThat(health.told(HOST, false)).isTrue();
    assertThat(health.mayCall(HOST)).isFalse();
    assertThat(health.mayCall("other.example")).isTrue();
  }

  @Test
  void anAnswerBetweenFailuresIsForgiveness() {
    failed(2);
    health.told(HOST, true);
    failed(2);
    assertThat(health.mayCall(HOST)).isTrue();
  }

  @Test
  void afterThePauseOneCallTriesAndTheOthersWait() {
    failed(3);
    now.addAndGet(PAUSE.toNanos());
    assertThat(health.mayCall(HOST)).isTrue();
    assertThat(health.mayCall(HOST)).isFalse();
  }

  @Test
  void aTrialThatSucceedsEndsThePauseForAll() {
    failed(3);
    now.addAndGet(PAUSE.toNanos());
    health.mayCall(HOST);
    health.told(HOST, true);
    assertThat(health.mayCall(HOST)).isTrue();
    assertThat(health.mayCall(HOST)).isTrue();
  }

  @Test
  void aTrialThatFailsBeginsAnotherPause() {
    failed(3);
    now.addAndGet(PAUSE.toNanos());
    health.mayCall(HOST);
    now.addAndGet(PAUSE.toNanos() / 2);
    assertThat(health.told(HOST, false)).isFalse();
    now.addAndGet(PAUSE.toNanos() - 1);
    assertThat(health.mayCall(HOST)).isFalse();
    now.addAndGet(1);
    assertThat(health.mayCall(HOST)).isTrue();
  }

  @Test
  void withoutALimitNobodyIsLeftInPeace() {
    HostHealth patient = new HostHealth(0, PAUSE, now::get);
    for (int i = 0; i < 100; i++) {
      assertThat(patient.told(HOST, false)).isFalse();
    }
    assertThat(patient.mayCall(HOST)).isTrue();
  }
}
