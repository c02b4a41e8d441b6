package org.mhero.gateway.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {
  private static final Instant AT = Instant.parse("2026-03-02T08:00:00.412Z");

  @ParameterizedTest
  @CsvSource({
    "/simulator/api/handsets/+23277000001/messages, /simulator/api/handsets/*/messages",
    "/simulator/api/handsets/%2B23277000001, /simulator/api/handsets/*",
    "/x/23277000001/077000001, /x/*/*",
    "/fhir/Practitioner/12345, /fhir/Practitioner/12345",
    "/fhir/Practitioner/9f1c-23277000001, /fhir/Practitioner/9f1c-23277000001",
  })
  void keepsNoTelephoneNumberOfAPath(String path, String kept) {
    assertThat(Draft.asked("GET", path, "").path()).isEqualTo(kept);
  }

  @Test
  void keepsTheFirstFailureAndTheTimes() {
    Draft draft = new Draft(AT, 0, Draft.asked("GET", "/x", "name=Amina"), "r-1");
    draft.passedOn(TimeUnit.MILLISECONDS.toNanos(5));
    draft.answered(TimeUnit.MILLISECONDS.toNanos(12));
    draft.failed("owner-broke-off");
    draft.failed("caller-left");

    Transaction kept = draft.finish(TimeUnit.MILLISECONDS.toNanos(20), 200, 1, 2);

    assertThat(kept.outcome().failure()).isEqualTo("owner-broke-off");
    assertThat(kept.figures().millis()).isEqualTo(20);
    assertThat(kept.figures().ownerMillis()).isEqualTo(7);
    assertThat(kept.toString()).doesNotContain("Amina");
  }

  @Test
  void makesIdsThatTellTheirTime() {
    UUID earlier = TimeOrderedId.at(AT);
    UUID later = TimeOrderedId.at(AT.plusMillis(1));

    assertThat(TimeOrderedId.of(earlier)).isEqualTo(AT);
    assertThat(earlier.version()).isEqualTo(7);
    assertThat(earlier.toString()).isLessThan(later.toString());
  }
}
