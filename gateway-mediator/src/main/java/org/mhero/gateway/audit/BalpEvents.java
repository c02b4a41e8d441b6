package org.mhero.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.mhero.event.AuditRecorded;

/**
 * Writes a told interaction as an AuditEvent in the shape of IHE BALP (Basic Audit Log Patterns
 * 1.1.3). The client reads for a user: for reads the owner is the source of what flows and the
 * client its destination, for all else the other way round. A query's entity holds the names of its
 * parameters only: their values would turn the audit trail into a register of persons.
 */
final class BalpEvents {
  private BalpEvents() {}

  static AuditEvent of(AuditRecorded told) {
    AuditEvent event = new AuditEvent();
    event.getMeta().addProfile(BalpCodes.profile(told.action()));
    event.setType(BalpCodes.rest());
    event.addSubtype(new Coding(BalpCodes.RESTFUL, told.interaction(), told.interaction()));
    BalpCodes.transaction(type(told), told.interaction()).ifPresent(event::addSubtype);
    event.setAction(AuditEventAction.fromCode(told.action()));
    event.setRecorded(Date.from(told.at()));
    event.setOutcome(AuditEventOutcome.fromCode(String.valueOf(told.outcome())));
    boolean read = told.action().equals("R");
    String client = told.client() == null ? told.agent() : told.client();
    event.addAgent(agent(read ? BalpCodes.destination() : BalpCodes.source(), client));
    event.addAgent(agent(read ? BalpCodes.source() : BalpCodes.destination(), told.service()));
    event.addAgent(user(told));
    event.getSource().setObserver(identified(told.service()));
    event.addEntity(told.action().equals("E") ? query(told) : subject(told));
    if (told.requestId() != null) {
      event.addEntity().setType(BalpCodes.requestId()).setWhat(identified(told.requestId()));
    }
    return event;
  }

  private static AuditEventAgentComponent agent(Coding type, String name) {
    var agent = new AuditEventAgentComponent();
    agent.getType().addCoding(type);
    agent.setWho(identified(name)).setRequestor(false);
    agent.getNetwork().setAddress(name).setType(AuditEventAgentNetworkType._1);
    return agent;
  }

  private static AuditEventAgentComponent user(AuditRecorded told) {
    var user = new AuditEventAgentComponent();
    user.getType().addCoding(BalpCodes.user(told.action()));
    return user.setWho(identified(told.agent())).setRequestor(true);
  }

  private static AuditEventEntityComponent subject(AuditRecorded told) {
    var entity = new AuditEventEntityComponent();
    entity.setType(BalpCodes.system());
    entity.setRole(new Coding(BalpCodes.OBJECT_ROLE, "4", "Domain Resource"));
    return told.subject().contains("/")
        ? entity.setWhat(new Reference(told.subject()))
        : entity.setWhat(new Reference().setType(told.subject()).setDisplay(told.subject()));
  }

  private static AuditEventEntityComponent query(AuditRecorded told) {
    String asked =
        told.parameters() == null || told.parameters().isEmpty()
            ? told.subject()
            : told.subject() + "?" + told.parameters();
    var entity = new AuditEventEntityComponent();
    entity.setType(BalpCodes.system());
    entity.setRole(new Coding(BalpCodes.OBJECT_ROLE, "24", "Query"));
    return entity.setQuery(asked.getBytes(StandardCharsets.UTF_8));
  }

  private static Reference identified(String value) {
    return new Reference().setIdentifier(new Identifier().setValue(value));
  }

  private static String type(AuditRecorded told) {
    int slash = told.subject().indexOf('/');
    return slash < 0 ? told.subject() : told.subject().substring(0, slash);
  }
}
