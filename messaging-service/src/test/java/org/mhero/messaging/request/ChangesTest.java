package org.mhero.messaging.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.kit.error.AppException;
import org.mhero.messaging.testing.Requests;

class ChangesTest {
  private static CommunicationRequest in(CommunicationRequestStatus status) {
    return Requests.saying("Hello").to("Practitioner/p1").build().setStatus(status);
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE, REVOKED", "ACTIVE, COMPLETED", "DRAFT, ACTIVE", "COMPLETED, REVOKED"})
  void letsTheStatusGoOn(CommunicationRequestStatus from, CommunicationRequestStatus to) {
    assertThatCode(() -> Changes.check(in(from), in(to))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"REVOKED, ACTIVE", "COMPLETED, ACTIVE", "ACTIVE, ONHOLD", "ACTIVE, DRAFT"})
  void neverBack(CommunicationRequestStatus from, CommunicationRequestStatus to) {
    assertThatThrownBy(() -> Changes.check(in(from), in(to))).isInstanceOf(AppException.class);
  }

  @Test
  void refusesAnotherTextForWhatIsUnderWay() {
    CommunicationRequest other = in(CommunicationRequestStatus.ACTIVE);
    other.addPayload().setContent(new StringType("and more"));

    assertThatThrownBy(() -> Changes.check(in(CommunicationRequestStatus.ACTIVE), other))
        .hasMessageContaining("cannot be rewritten");
  }

  @Test
  void aNewVersionOrProfileIsNoOtherText() {
    CommunicationRequest stored = in(CommunicationRequestStatus.ACTIVE);
    stored.setId("CommunicationRequest/x/_history/3");
    stored.getMeta().setVersionId("3");

    assertThatCode(() -> Changes.check(stored, in(CommunicationRequestStatus.REVOKED)))
        .doesNotThrowAnyException();
  }
}
