package org.mhero.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageStatusTest {

  @ParameterizedTest
  @EnumSource
  void neverStaysInPlaceOrGoesBack(MessageStatus status) {
    for (MessageStatus next : MessageStatus.values()) {
      assertThat(status.mayBecome(next) && next.mayBecome(status)).isFalse();
    }
    assertThat(status.mayBecome(status)).isFalse();
  }

  @Test
  void lateDeliveryBeatsFailure() {
    assertThat(MessageStatus.FAILED.mayBecome(MessageStatus.DELIVERED)).isTrue();
    assertThat(MessageStatus.DELIVERED.mayBecome(MessageStatus.FAILED)).isFalse();
  }

  @Test
  void onlyWhatIsOnItsWayIsUnsettled() {
    assertThat(MessageStatus.values())
        .filteredOn(status -> !status.settled())
        .containsExactly(
            MessageStatus.PENDING,
            MessageStatus.QUEUED,
            MessageStatus.SUBMITTED,
            MessageStatus.SENT);
  }
}
