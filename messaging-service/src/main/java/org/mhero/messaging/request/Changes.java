package org.mhero.messaging.request;

import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.Meta;
import org.mhero.kit.error.AppException;

/** What of a stored request may change: a draft anything, one that is under way its status only. */
final class Changes {
  private static final Map<CommunicationRequestStatus, Set<CommunicationRequestStatus>> ALLOWED =
      Map.of(
          CommunicationRequestStatus.ACTIVE,
              Set.of(
                  CommunicationRequestStatus.ACTIVE,
                  CommunicationRequestStatus.REVOKED,
                  CommunicationRequestStatus.COMPLETED),
          CommunicationRequestStatus.COMPLETED,
              Set.of(CommunicationRequestStatus.COMPLETED, CommunicationRequestStatus.REVOKED),
          CommunicationRequestStatus.REVOKED, Set.of(CommunicationRequestStatus.REVOKED));

  private Changes() {}

  /** Refuses a change that would make what was sent look different from what is stored. */
  static void check(CommunicationRequest current, CommunicationRequest incoming) {
    Set<CommunicationRequestStatus> allowed = ALLOWED.get(current.getStatus());
    if (allowed == null) {
      return;
    }
    if (!allowed.contains(incoming.getStatus())) {
      throw AppException.unprocessable(
          "A request that is %s cannot become %s"
              .formatted(current.getStatus().toCode(), incoming.getStatus().toCode()),
          "CommunicationRequest.status");
    }
    if (!content(current).equalsDeep(content(incoming))) {
      throw AppException.unprocessable(
          "A request under way cannot be rewritten: revoke it, or send one that replaces it",
          "CommunicationRequest");
    }
  }

  private static CommunicationRequest content(CommunicationRequest request) {
    CommunicationRequest copy = request.copy();
    copy.setId((String) null);
    copy.setMeta(new Meta());
    copy.setStatus(null);
    copy.setStatusReason(null);
    return copy;
  }
}
