package org.mhero.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mhero.local.front.SuiteClient;

/** The iHRIS demo country in the registry, with phones made for the test: the export has none. */
final class RealCountry {
  private static final int AT_ONCE = 200;

  private final SuiteClient admin;

  RealCountry(SuiteClient admin) {
    this.admin = admin;
  }

  /**
   * Gives every practitioner of a search a phone by ITI-130; returns the phones by practitioner.
   */
  Map<String, String> givePhones() {
    Map<String, String> phones = new LinkedHashMap<>();
    String page = "/fhir/Practitioner?_count=" + AT_ONCE;
    while (!page.isEmpty()) {
      JsonNode bundle = admin.get(page);
      ObjectNode update = new ObjectMapper().createObjectNode();
      update.put("resourceType", "Bundle").put("type", "transaction");
      ArrayNode entries = update.putArray("entry");
      for (JsonNode entry : bundle.path("entry")) {
        ObjectNode person = entry.get("resource").deepCopy();
        String id = person.get("id").asText();
        String phone = "+99970%06d".formatted(phones.size());
        phones.put(id, phone);
        person
            .putArray("telecom")
            .addObject()
            .put("system", "phone")
            .put("use", "mobile")
            .put("value", phone);
        ObjectNode put = entries.addObject();
        put.set("resource", person);
        put.putObject("request").put("method", "PUT").put("url", "Practitioner/" + id);
      }
      admin.post("/fhir", update.toString());
      page = next(bundle);
    }
    return phones;
  }

  private static String next(JsonNode bundle) {
    for (JsonNode link : bundle.path("link")) {
      if ("next".equals(link.path("relation").asText())) {
        java.net.URI next = java.net.URI.create(link.path("url").asText());
        return next.getRawPath() + "?" + next.getRawQuery();
      }
    }
    return "";
  }

  /** The export's folder. */
  static Path folder() {
    return Project.realData("ihris").orElseThrow();
  }
}
