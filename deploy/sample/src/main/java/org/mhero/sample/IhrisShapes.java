package org.mhero.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Writes people as iHRIS exports them: FHIR R4 resources with iHRIS extensions and code systems.
 */
final class IhrisShapes {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String IHRIS = "http://ihris.org/fhir/CodeSystem/";
  private static final String EXTENSION = "http://ihris.org/fhir/StructureDefinition/";

  private IhrisShapes() {}

  static ObjectNode resource(String type, String id) {
    return JSON.createObjectNode().put("resourceType", type).put("id", id);
  }

  static ObjectNode concept(String system, String code, String text) {
    ObjectNode concept = JSON.createObjectNode();
    concept.putArray("coding").addObject().put("system", system).put("code", code);
    return concept.put("text", text);
  }

  static ObjectNode practitioner(Person person) {
    ObjectNode node = resource("Practitioner", person.id()).put("active", true);
    ObjectNode name = node.putArray("name").addObject().put("use", "official");
    name.put("text", person.given() + " " + person.family()).put("family", person.family());
    name.putArray("given").add(person.given());
    node.putArray("identifier")
        .addObject()
        .put("system", "https://mhero.org/kolanda/payroll")
        .put("value", person.id().replace("KLP", "PAY-"));
    if (!person.phones().isEmpty()) {
      ArrayNode telecom = node.putArray("telecom");
      for (int i = 0; i < person.phones().size(); i++) {
        telecom
            .addObject()
            .put("system", "phone")
            .put("value", person.phones().get(i))
            .put("use", i == 0 ? "mobile" : "work")
            .put("rank", i + 1);
      }
    }
    node.put("gender", person.woman() ? "female" : "male");
    node.put("birthDate", person.birth().toString());
    ArrayNode communication = node.putArray("communication");
    for (String language : person.languages()) {
      communication.add(
          concept("urn:ietf:bcp:47", language, "fr".equals(language) ? "French" : "English"));
    }
    if (!person.skills().isEmpty()) {
      ArrayNode qualification = node.putArray("qualification");
      for (Skill skill : person.skills()) {
        qualification.addObject().set("code", concept(Skill.SYSTEM, skill.code(), skill.display()));
      }
    }
    return node;
  }

  static ObjectNode role(Person person, Person.Role role) {
    ObjectNode node = resource("PractitionerRole", role.id()).put("active", !role.ended());
    node.putObject("practitioner").put("reference", "Practitioner/" + person.id());
    node.putArray("code")
        .add(concept(IHRIS + "ihris-job", role.job().code(), role.job().display()));
    node.putArray("location").addObject().put("reference", "Location/" + role.facility().id());
    ObjectNode period = node.putObject("period").put("start", role.start().toString());
    if (role.ended()) {
      period.put("end", role.start().plusDays(29).toString());
    }
    ObjectNode employment = node.putArray("extension").addObject();
    employment.put("url", EXTENSION + "ihris-practitionerrole-employment-status");
    employment
        .putObject("valueCoding")
        .put("system", IHRIS + "ihris-employment-status-codesystem")
        .put("code", "chw".equals(role.job().cadre()) ? "volunteer" : "fullTime");
    return node;
  }

  static ObjectNode jurisdiction(String id, String name, String level, List<String> partOf) {
    ObjectNode node = resource("Location", id).put("name", name).put("status", "active");
    node.putArray("type").add(concept(IHRIS + "ihris-jurisdiction-type", level, level));
    node.set("physicalType", concept(physical(), "jdn", "Jurisdiction"));
    partOf.forEach(parent -> node.putObject("partOf").put("reference", "Location/" + parent));
    return node;
  }

  static ObjectNode district(District district) {
    ObjectNode node =
        jurisdiction(district.id(), district.name(), "district", List.of(district.regionId()));
    ObjectNode boundary = node.putArray("extension").addObject();
    boundary.put("url", "http://hl7.org/fhir/StructureDefinition/location-boundary-geojson");
    boundary
        .putObject("valueAttachment")
        .put("contentType", "application/geo+json")
        .put("data", base64(district.geometry()));
    return node;
  }

  static ObjectNode facilityLocation(Facility facility) {
    ObjectNode node = resource("Location", facility.id());
    node.put("name", facility.name()).put("status", "active");
    ObjectNode identifier = node.putArray("identifier").addObject();
    identifier.set("type", concept(IHRIS + "ihris-Facility-identifier", "dhis2Id", "DHIS2 ID"));
    identifier.put("value", facility.dhis2Id());
    node.putArray("type").addAll(facilityTypes(facility));
    node.set("physicalType", concept(physical(), "bu", "Building"));
    node.putObject("position")
        .put("longitude", facility.position().longitude())
        .put("latitude", facility.position().latitude());
    node.putObject("partOf").put("reference", "Location/" + facility.district().id());
    node.putObject("managingOrganization").put("reference", "Organization/" + facility.id());
    return node;
  }

  static ObjectNode facilityOrganization(Facility facility) {
    ObjectNode node = resource("Organization", facility.id()).put("active", true);
    node.put("name", facility.name());
    node.putArray("type").addAll(facilityTypes(facility));
    return node;
  }

  private static List<ObjectNode> facilityTypes(Facility facility) {
    return List.of(
        concept("urn:ietf:rfc:3986", "urn:ihe:iti:mcsd:2019:facility", "Facility"),
        concept(
            "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
            facility.kind().role,
            facility.kind().display));
  }

  private static String physical() {
    return "http://terminology.hl7.org/CodeSystem/location-physical-type";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
