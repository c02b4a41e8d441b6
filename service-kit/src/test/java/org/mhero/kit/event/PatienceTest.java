package org.mhero.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

class PatienceTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "53300", "57P01"})
  void waitsForADatabaseThatIsAwayOrBusy(String state) {
    assertThat(Patience.passing(wrapped(new SQLException("gone", state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22001", "42601"})
  void doesNotWaitForDataThatIsWrong(String state) {
    assertThat(Patience.passing(wrapped(new SQLException("wrong", state)))).isFalse();
  }

  @Test
  void waitsForARequestThatMaySucceedLater() {
    assertThat(Patience.passing(new AppException(ErrorCode.UNAVAILABLE, "away"))).isTrue();
    assertThat(Patience.passing(AppException.invalid("broken"))).isFalse();
  }

  @Test
  void endsWhenInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> new Patience().await(6)).hasMessageContaining("will come again");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static RuntimeException wrapped(Exception cause) {
    return new IllegalStateException(new RuntimeException(cause));
  }
}
