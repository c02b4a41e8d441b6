package org.mhero.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mhero.event.MessageStatus;

class OutcomeCountsTest {

  @Test
  void figuresHaveTheBasesOfTheBrief() {
    OutcomeCounts counts = new OutcomeCounts(1106, 194, 1786, 118, 0, 402);

    assertThat(counts.recipients()).isEqualTo(3204);
    assertThat(counts.addressed()).isEqualTo(3606);
    assertThat(counts.haveLeft()).isEqualTo(2098);
    assertThat(counts.deliveredShare().percent()).isEqualTo(56);
    assertThat(counts.notDeliveredShare().percent()).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource
  void everyStateHasExactlyOneOutcome(MessageStatus status) {
    assertThat(OutcomeCounts.of(Outcome.of(status), 7).addressed()).isEqualTo(7);
  }

  @Test
  void showsNoShareOfAFew() {
    assertThat(Share.of(3, 9).percent()).isNull();
    assertThat(Share.of(3, 9).few()).isTrue();
    assertThat(Share.of(3, 10).percent()).isEqualTo(30);
    assertThat(Share.of(0, 0).percent()).isNull();
  }
}
