package org.mhero.registry.directory;

import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Endpoint;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Linkage;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * The constraints of the mCSD profiles (mCSD 4.0.0, volume 3) and the required elements of base R4,
 * as pure functions. The profile is chosen by the type and by the facility or jurisdiction code,
 * because instances need not name it.
 */
final class Profiles {

  static List<Broken> check(Resource resource) {
    Rules rules = new Rules(resource.fhirType());
    switch (resource) {
      case Practitioner p -> rules.base(p.hasName(), "name", "A name is required");
      case PractitionerRole r -> rules.mcsd(r.hasCode(), "code", "A code (role) is required");
      case Organization o -> organization(rules, o);
      case Location l -> location(rules, l);
      case HealthcareService s -> {
        rules.base(s.hasName(), "name", "A name is required");
        rules.mcsd(s.hasType(), "type", "A type is required");
      }
      case OrganizationAffiliation a -> affiliation(rules, a);
      case Endpoint e -> endpoint(rules, e);
      case Group g -> {
        rules.base(g.hasType(), "type", "A type is required");
        rules.base(g.hasActual(), "actual", "It must say whether it is actual");
      }
      case CodeSystem c -> {
        rules.base(c.hasStatus(), "status", "A status is required");
        rules.base(c.hasContent(), "content", "It must say how much of the content it holds");
      }
      case ValueSet v -> rules.base(v.hasStatus(), "status", "A status is required");
      case Linkage l -> rules.base(l.hasItem(), "item", "An item is required");
      case Provenance p -> {
        rules.base(p.hasTarget(), "target", "A target is required");
        rules.base(p.hasRecorded(), "recorded", "The time of recording is required");
        rules.base(p.hasAgent(), "agent", "An agent is required");
      }
      default -> {
        // The other types have no rule of ours.
      }
    }
    if (mcsd(resource)) {
      DomainResource domain = (DomainResource) resource;
      rules.mcsd(!domain.hasImplicitRules(), "implicitRules", "Implicit rules are not allowed");
      rules.mcsd(
          !domain.hasModifierExtension(),
          "modifierExtension",
          "Modifier extensions are not allowed");
    }
    return rules.broken();
  }

  private static boolean mcsd(Resource resource) {
    return switch (resource) {
      case Practitioner p -> true;
      case PractitionerRole r -> true;
      case Organization o -> true;
      case Location l -> true;
      case HealthcareService s -> true;
      case OrganizationAffiliation a -> true;
      case Endpoint e -> true;
      default -> false;
    };
  }

  private static void organization(Rules rules, Organization organization) {
    rules.base(organization.hasName(), "name", "A name is required");
    rules.mcsd(organization.hasType(), "type", "A type is required");
  }

  private static void location(Rules rules, Location location) {
    rules.base(location.hasName(), "name", "A name is required");
    rules.base(location.hasStatus(), "status", "A status is required");
    rules.mcsd(location.hasType(), "type", "A type is required");
    boolean facility = Mcsd.is(location.getType(), Mcsd.FACILITY);
    if (facility) {
      rules.mcsd(
          location.getType().size() > 1,
          "type",
          "A facility has a second type, of what kind it is");
    }
    if (facility || Mcsd.is(location.getType(), Mcsd.JURISDICTION)) {
      rules.mcsd(
          location.hasManagingOrganization(),
          "managingOrganization",
          "A facility or jurisdiction is a pair of Location and Organization");
    }
    if (location.hasPosition()) {
      rules.base(location.getPosition().hasLatitude(), "position.latitude", "It is required");
      rules.base(location.getPosition().hasLongitude(), "position.longitude", "It is required");
    }
  }

  private static void affiliation(Rules rules, OrganizationAffiliation affiliation) {
    rules.mcsd(affiliation.hasActive(), "active", "It must say whether it is active");
    rules.mcsd(affiliation.hasCode(), "code", "A code (role) is required");
    rules.mcsd(affiliation.hasOrganization(), "organization", "The organization is required");
    rules.mcsd(
        affiliation.hasParticipatingOrganization(),
        "participatingOrganization",
        "The participating organization is required");
    rules.mcsd(!affiliation.hasNetwork(), "network", "A network is not allowed");
  }

  private static void endpoint(Rules rules, Endpoint endpoint) {
    rules.base(endpoint.hasStatus(), "status", "A status is required");
    rules.base(endpoint.hasConnectionType(), "connectionType", "A connection type is required");
    rules.base(endpoint.hasPayloadType(), "payloadType", "A payload type is required");
    rules.base(endpoint.hasAddress(), "address", "An address is required");
    rules.mcsd(
        endpoint.hasManagingOrganization(),
        "managingOrganization",
        "The managing organization is required");
  }

  private Profiles() {}
}
