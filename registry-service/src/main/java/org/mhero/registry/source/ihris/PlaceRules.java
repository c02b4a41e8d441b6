package org.mhero.registry.source.ihris;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Locations and Organizations. A facility or a jurisdiction is a pair of both in mCSD (ITI TF, Care
 * Services Directory, 3.3), told by its type; where iHRIS has the Location only, the Organization
 * is made from it.
 */
final class PlaceRules {
  private static final String FACILITY = "facility";
  private static final String JURISDICTION = "jurisdiction";
  private static final String ROLE_CODE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
  private static final String NULL_FLAVOR = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor";
  private static final String ORGANIZATION_TYPE =
      "http://terminology.hl7.org/CodeSystem/organization-type";

  private PlaceRules() {}

  static void location(Rules rules) {
    ObjectNode place = rules.record();
    if (!place.has("status")) {
      place.put("status", "active");
    }
    named(rules);
    position(rules);
    type(place);
    known(rules);
    IhrisJson.reference(place.path("partOf")).ifPresent(parent -> rules.needs(parent, false));
    var organization = IhrisJson.reference(place.path("managingOrganization"));
    organization.ifPresent(reference -> rules.needs(reference, false));
    if (organization.isEmpty() && (kind(place, FACILITY) || kind(place, JURISDICTION))) {
      rules.companion(pair(place));
    }
  }

  static void organization(Rules rules) {
    ObjectNode organization = rules.record();
    named(rules);
    if (!organization.has("active")) {
      organization.put("active", true);
    }
    type(organization);
    if (!organization.has("type")) {
      IhrisJson.prepend(
          organization, "type", IhrisJson.concept(ORGANIZATION_TYPE, "other", "Other"));
      rules.warn("It has no type; kept as an organization of another kind", "type");
    }
    IhrisJson.reference(organization.path("partOf"))
        .ifPresent(parent -> rules.needs(parent, false));
  }

  /** A place has a type, and a facility a second one that tells its kind; unknown is one too. */
  private static void known(Rules rules) {
    ObjectNode place = rules.record();
    if (!place.has("type")) {
      rules.warn("It has no type: is it a facility or a jurisdiction?", "type");
      place.putArray("type").add(IhrisJson.concept(NULL_FLAVOR, "UNK", "Unknown"));
    } else if (kind(place, FACILITY) && place.get("type").size() < 2) {
      rules.warn("What kind of facility it is is not known", "type");
      ((ArrayNode) place.get("type")).add(IhrisJson.concept(NULL_FLAVOR, "UNK", "Unknown"));
    }
  }

  private static void named(Rules rules) {
    if (!rules.record().has("name")) {
      rules.refuse("It has no name", "name");
    }
  }

  /** A position needs both of its numbers; half of one, or words, is none. */
  private static void position(Rules rules) {
    if (rules.record().get("position") instanceof ObjectNode position) {
      boolean latitude = within(position, "latitude", 90);
      boolean longitude = within(position, "longitude", 180);
      if (!latitude || !longitude) {
        rules.record().remove("position");
        rules.warn(
            "The position was left out: it needs a latitude and a longitude in degrees",
            "position");
      }
    }
  }

  private static boolean within(ObjectNode position, String name, double limit) {
    return position.path(name).isNumber() && Math.abs(position.get(name).doubleValue()) <= limit;
  }

  private static void type(ObjectNode place) {
    if (kind(place, FACILITY) || kind(place, JURISDICTION)) {
      return;
    }
    if (jurisdiction(place)) {
      IhrisJson.prepend(
          place, "type", IhrisJson.concept(Codes.MCSD_TYPE, JURISDICTION, "Jurisdiction"));
    } else if (facility(place)) {
      IhrisJson.prepend(place, "type", IhrisJson.concept(Codes.MCSD_TYPE, FACILITY, "Facility"));
    }
  }

  private static boolean kind(ObjectNode place, String code) {
    return IhrisJson.hasCoding(place.path("type"), Codes.MCSD_TYPE, code);
  }

  private static boolean jurisdiction(ObjectNode place) {
    return IhrisJson.hasSystem(place.path("type"), Codes.JURISDICTION_TYPE)
        || claims(place, Set.of("ihris-jurisdiction", "JurisdictionLocation"))
        || claims(place, Set.of("JurisdictionOrganization"));
  }

  private static boolean facility(ObjectNode place) {
    return IhrisJson.hasSystem(place.path("type"), Codes.FACILITY_TYPE)
        || IhrisJson.hasSystem(place.path("type"), ROLE_CODE)
        || claims(place, Set.of("ihris-facility", "FacilityLocation", "FacilityOrganization"));
  }

  private static boolean claims(ObjectNode place, Set<String> profiles) {
    return profiles.stream().anyMatch(profile -> IhrisJson.claims(place, profile));
  }

  private static ObjectNode pair(ObjectNode place) {
    ObjectNode organization = IhrisJson.object();
    String id = Ids.of("Organization", place.path("id").asText());
    organization.put("resourceType", "Organization").put("id", id);
    organization.put("active", !"inactive".equals(place.path("status").asText()));
    if (place.get("identifier") instanceof ArrayNode identifiers) {
      organization.set("identifier", identifiers.deepCopy());
    }
    organization.set("type", place.get("type").deepCopy());
    organization.set("name", place.path("name"));
    place.putObject("managingOrganization").put("reference", "Organization/" + id);
    return organization;
  }
}
