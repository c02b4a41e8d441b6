package org.mhero.registry.source.ihris;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Sets code systems right: a version glued to the system goes where it belongs, web pages and names
 * of former drafts become the systems they stood for, and a code without words borrows those of its
 * concept.
 */
final class Codes {
  static final String MCSD_TYPE =
      "https://profiles.ihe.net/ITI/mCSD/CodeSystem/IHE.mCSD.Organization.Location.Types";
  static final String JURISDICTION_TYPE =
      "http://ihris.org/fhir/CodeSystem/ihris-jurisdiction-type";
  static final String FACILITY_TYPE = "http://ihris.org/fhir/CodeSystem/ihris-facility-type";

  private static final String OLD_MCSD = "urn:ihe:iti:mcsd:2019:";
  private static final Map<String, String> SYSTEMS =
      Map.of(
          "http://hl7.org/fhir/codesystem-location-physical-type.html",
          "http://terminology.hl7.org/CodeSystem/location-physical-type",
          "http://ihris.org/fhir/CodeSystem/ihris-jurisdiction",
          JURISDICTION_TYPE,
          "http://ihris.org/fhir/CodeSystem/Ihris-facilty-ownership-type",
          "http://ihris.org/fhir/CodeSystem/Ihris-facility-ownership-type");
  private static final Map<String, String> MCSD_WORDS =
      Map.of("facility", "Facility", "jurisdiction", "Jurisdiction");

  private Codes() {}

  static void mend(ObjectNode record) {
    IhrisJson.walk(
        record,
        node -> {
          if (node.path("system").isTextual() && node.has("code")) {
            system(node);
          }
          List<ObjectNode> codings = IhrisJson.objects(node.path("coding"));
          if (codings.size() == 1) {
            words(codings.getFirst(), node.path("text"));
          }
        });
  }

  private static void system(ObjectNode coding) {
    String system = coding.get("system").textValue();
    int bar = system.indexOf('|');
    if (bar > 0) {
      if (!coding.has("version") && bar + 1 < system.length()) {
        coding.put("version", system.substring(bar + 1));
      }
      system = system.substring(0, bar);
    }
    coding.put("system", SYSTEMS.getOrDefault(system, system));
    String code = coding.path("code").asText();
    if (system.equals("urn:ietf:rfc:3986") && code.startsWith(OLD_MCSD)) {
      String plain = code.substring(OLD_MCSD.length());
      coding.put("system", MCSD_TYPE).put("code", plain);
      if (MCSD_WORDS.containsKey(plain)) {
        coding.put("display", MCSD_WORDS.get(plain));
      }
    }
  }

  private static void words(ObjectNode coding, JsonNode text) {
    if (!coding.has("display") && text.isTextual()) {
      coding.put("display", text.textValue());
    }
  }
}
