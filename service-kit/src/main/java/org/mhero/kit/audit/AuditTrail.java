package org.mhero.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mhero.event.AuditRecorded;
import org.mhero.kit.auth.RequestTrail;
import org.mhero.kit.fhir.access.InteractionListener;
import org.mhero.kit.fhir.type.Interaction;

/**
 * Leaves an {@link AuditRecorded} in the outbox for every FHIR interaction but the anonymous look
 * at the metadata. A write's event joins the write's transaction where one is open, and is
 * committed before the answer leaves in any case; reads are gathered by {@link ReadTrail}.
 */
@ApplicationScoped
public class AuditTrail implements InteractionListener {
  private final ReadTrail reads;
  private final AuditOutbox outbox;
  private final AuditConfig config;
  private final String service;

  AuditTrail(
      ReadTrail reads,
      AuditOutbox outbox,
      AuditConfig config,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.reads = reads;
    this.outbox = outbox;
    this.config = config;
    this.service = service;
  }

  @Override
  public void happened(Happened happened) {
    if (!config.enabled() || happened.interaction() == Interaction.CAPABILITIES) {
      return;
    }
    AuditRecorded event = AuditEvents.of(happened, service, RequestTrail.requestId());
    if (!happened.interaction().writes()) {
      reads.add(event);
    } else if (happened.status() < 400) {
      outbox.tell(event);
    } else {
      outbox.tellApart(List.of(event));
    }
  }
}
