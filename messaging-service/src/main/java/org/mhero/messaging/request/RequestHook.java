package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.store.ResourceHook;
import org.mhero.kit.fhir.store.StoredResource;

/**
 * Takes a CommunicationRequest (ITI-84): refuses what breaks the profile before it is stored, and
 * queues it in the transaction that stores it, so that whatever was answered with 201 is sent.
 */
@ApplicationScoped
class RequestHook implements ResourceHook<CommunicationRequest> {
  private final Acceptance acceptance;
  private final IdentifierBook identifiers;

  RequestHook(Acceptance acceptance, IdentifierBook identifiers) {
    this.acceptance = acceptance;
    this.identifiers = identifiers;
  }

  @Override
  public Class<CommunicationRequest> type() {
    return CommunicationRequest.class;
  }

  @Override
  public Optional<String> repeated(CommunicationRequest incoming) {
    return identifiers.holder(incoming);
  }

  @Override
  public void beforeWrite(CommunicationRequest incoming, @Nullable CommunicationRequest current) {
    MacmProfile.normalise(incoming);
    List<Problem> problems = MacmProfile.problems(incoming);
    if (!problems.isEmpty()) {
      throw new AppException(
          ErrorCode.UNPROCESSABLE,
          problems.stream().map(Problem::message).collect(Collectors.joining("; ")),
          problems.stream().map(Problem::expression).toList(),
          null);
    }
    if (current != null) {
      Changes.check(current, incoming);
    } else if (identifiers.holder(incoming).isPresent()) {
      throw AppException.conflict("Another request has this identifier");
    }
  }

  @Override
  public void beforeDelete(StoredResource current) {
    throw new AppException(
        ErrorCode.METHOD_NOT_ALLOWED, "A request is kept; set its status to revoked to stop it");
  }

  @Override
  public void afterWrite(StoredResource stored, @Nullable CommunicationRequest resource) {
    if (resource == null) {
      return;
    }
    if (resource.hasIdentifier()) {
      identifiers.remember(resource);
    }
    if (resource.getStatus() == CommunicationRequestStatus.ACTIVE) {
      acceptance.accept(resource);
    } else if (resource.getStatus() == CommunicationRequestStatus.REVOKED) {
      acceptance.revoke(resource.getIdPart());
    }
  }
}
