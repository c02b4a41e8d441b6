package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationPriority;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.messaging.dispatch.Lane;

/** Queues an accepted request, in the transaction that stores it. */
@ApplicationScoped
class Acceptance {
  private final SendRepository sends;
  private final RequestConfig config;
  private final Clock clock;
  private final FhirStore store;
  private final ExpansionBell bell;

  Acceptance(
      SendRepository sends,
      RequestConfig config,
      Clock clock,
      FhirStore store,
      ExpansionBell bell) {
    this.sends = sends;
    this.config = config;
    this.clock = clock;
    this.store = store;
    this.bell = bell;
  }

  /** Queues a request the first time it is active. */
  void accept(CommunicationRequest request) {
    if (sends.find(request.getIdPart()).isPresent()) {
      return;
    }
    List<Recipient> recipients = RecipientReader.of(request);
    boolean audience =
        recipients.size() > config.small() || recipients.stream().anyMatch(Recipient::audience);
    Instant now = clock.instant();
    sends.insert(
        new SendRepository.NewSend(
            request.getIdPart(),
            request.hasGroupIdentifier() ? request.getGroupIdentifier().getValue() : null,
            lane(request),
            audience,
            start(request, now),
            end(request, now)));
    request.getReplaces().forEach(this::replaced);
    bell.ringAfterCommit();
  }

  private static Lane lane(CommunicationRequest request) {
    return request.getPriority() == CommunicationPriority.ROUTINE ? Lane.BULK : Lane.FAST;
  }

  private static Instant start(CommunicationRequest request, Instant now) {
    return switch (request.getOccurrence()) {
      case Period period when period.hasStart() -> period.getStart().toInstant();
      case DateTimeType at when at.hasValue() -> at.getValue().toInstant();
      case null, default -> now;
    };
  }

  private Instant end(CommunicationRequest request, Instant now) {
    if (request.getOccurrence() instanceof Period period && period.hasEnd()) {
      return period.getEnd().toInstant();
    }
    Instant start = start(request, now);
    return (start.isAfter(now) ? start : now).plus(config.expiresAfter());
  }

  /** Stops what has not left of a request. */
  void revoke(String request) {
    if (sends.revoke(request)) {
      bell.ringAfterCommit();
    }
  }

  /** What a new request replaces is revoked as far as it has not left. */
  private void replaced(Reference reference) {
    IdType id = new IdType(reference.getReference());
    if (!"CommunicationRequest".equals(id.getResourceType()) || !id.hasIdPart()) {
      return;
    }
    store
        .get(CommunicationRequest.class, id.getIdPart())
        .filter(old -> old.getStatus() == CommunicationRequestStatus.ACTIVE)
        .ifPresent(
            old -> {
              old.setStatus(CommunicationRequestStatus.REVOKED);
              store.update(old, null);
            });
  }
}
