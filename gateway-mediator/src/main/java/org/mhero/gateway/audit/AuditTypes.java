package org.mhero.gateway.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.Interaction;
import org.mhero.kit.fhir.type.TypeDeclarations;

/**
 * AuditEvent with its R4 search parameters (auditevent.html#search). REST clients read and search;
 * nobody writes an audit trail from outside.
 */
@ApplicationScoped
class AuditTypes implements TypeDeclarations {
  @Override
  public List<FhirType> types() {
    return List.of(
        FhirType.of(AuditEvent.class)
            .allow(Interaction.reading())
            .date("date", "recorded")
            .token("action")
            .token("type")
            .token("subtype")
            .token("outcome")
            .token("agent-identifier", "agent.who.identifier")
            .token("agent-role", "agent.role")
            .token("altid", "agent.altId")
            .string("address", "agent.network.address")
            .reference("agent", List.of("Practitioner"), "agent.who")
            .reference("entity", List.of(), "entity.what")
            .token("entity-type", "entity.type")
            .token("entity-role", "entity.role")
            .token("request-id", "entity.what.identifier")
            .token("source-identifier", "source.observer.identifier")
            .build());
  }
}
