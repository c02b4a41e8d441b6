package org.mhero.kit.fhir.access;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.mhero.kit.auth.Caller;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.auth.SmartScopes;
import org.mhero.kit.auth.SmartScopes.Permission;
import org.mhero.kit.fhir.type.Interaction;

/** The table "FHIR access" of docs/contracts.md. What the table does not name is denied. */
@ApplicationScoped
@DefaultBean
class RoleAccess implements AccessChecker {
  private static final Set<String> OPEN =
      Set.of(
          "Location",
          "Organization",
          "HealthcareService",
          "Endpoint",
          "OrganizationAffiliation",
          "CodeSystem",
          "ValueSet",
          "Questionnaire",
          "Measure",
          "MeasureReport");
  private static final Set<String> PERSONAL =
      Set.of(
          "Practitioner",
          "PractitionerRole",
          "Group",
          "CommunicationRequest",
          "Communication",
          "Task",
          "QuestionnaireResponse",
          "Linkage",
          "Provenance");
  private static final Set<String> WORK =
      Set.of("Group", "CommunicationRequest", "Task", "Questionnaire");
  private static final Set<String> DIRECTORY =
      Set.of(
          "Practitioner",
          "PractitionerRole",
          "Organization",
          "Location",
          "HealthcareService",
          "OrganizationAffiliation",
          "Endpoint",
          "CodeSystem",
          "ValueSet",
          "Linkage",
          "Provenance");

  @Override
  public boolean allows(Caller caller, String type, Interaction interaction) {
    if (caller.has(Roles.SERVICE)) {
      return true;
    }
    if (caller.has(Roles.PARTNER) && byScope(caller, type, interaction)) {
      return true;
    }
    return switch (interaction) {
      case CAPABILITIES -> true;
      case TRANSACTION -> caller.has(Roles.ADMIN);
      case BATCH -> caller.has(Roles.VIEWER);
      default -> interaction.writes() ? mayWrite(caller, type) : mayRead(caller, type);
    };
  }

  private static boolean mayRead(Caller caller, String type) {
    if (OPEN.contains(type)) {
      return caller.has(Roles.VIEWER);
    }
    if (PERSONAL.contains(type)) {
      return caller.has(Roles.OFFICER);
    }
    return type.equals("AuditEvent") && caller.has(Roles.MANAGER);
  }

  private static boolean mayWrite(Caller caller, String type) {
    return (WORK.contains(type) && caller.has(Roles.OFFICER))
        || (DIRECTORY.contains(type) && caller.has(Roles.ADMIN));
  }

  /** A Bundle needs no scope of its own: its entries are asked one by one. */
  private static boolean byScope(Caller caller, String type, Interaction interaction) {
    SmartScopes scopes = SmartScopes.of(caller.scopes());
    return switch (interaction) {
      case READ, VREAD -> readable(scopes, type, Permission.READ);
      case SEARCH_TYPE -> readable(scopes, type, Permission.SEARCH);
      case HISTORY_INSTANCE, HISTORY_TYPE ->
          readable(scopes, type, Permission.READ) && scopes.allow(type, Permission.SEARCH);
      case CREATE -> scopes.allow(type, Permission.CREATE);
      case UPDATE, PATCH -> scopes.allow(type, Permission.UPDATE);
      case DELETE -> scopes.allow(type, Permission.DELETE);
      case TRANSACTION, BATCH, CAPABILITIES -> true;
    };
  }

  private static boolean readable(SmartScopes scopes, String type, Permission permission) {
    return !type.equals("AuditEvent") && scopes.allow(type, permission);
  }
}
