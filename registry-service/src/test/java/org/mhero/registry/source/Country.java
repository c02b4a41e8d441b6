package org.mhero.registry.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A country of one region with four districts of one facility each, as iHRIS would export it: every
 * second person is a nurse, every tenth has no phone.
 */
final class Country {
  static final int DISTRICTS = 4;

  private Country() {}

  /** The jobs; {@code id} keeps countries apart. */
  static String jobs(String id) {
    return """
    {"resourceType": "CodeSystem", "id": "%1$s-jobs", "url": "urn:jobs:%1$s",
     "concept": [{"code": "%1$s-1", "display": "Nurse", "property": [
      {"code": "cadre", "valueCoding": {"code": "nurse"}}]},
      {"code": "%1$s-2", "display": "Clerk"}]}
    """
        .formatted(id);
  }

  static String of(String id, int people) {
    List<String> resources = new ArrayList<>();
    resources.add(place(id + "-R", "Region", "region", ""));
    for (int d = 0; d < DISTRICTS; d++) {
      resources.add(place(id + "-D" + d, "District " + d, "district", id + "-R"));
      resources.add(facility(id + "-F" + d, "Facility " + d, id + "-D" + d));
    }
    for (int n = 0; n < people; n++) {
      resources.add(person(id, n));
      resources.add(role(id, n));
    }
    return "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": ["
        + String.join(",\n", resources.stream().map("{\"resource\": %s}"::formatted).toList())
        + "]}";
  }

  static int nursesOfDistrict(int people, int district) {
    int nurses = 0;
    for (int n = 0; n < people; n++) {
      nurses += nurse(n) && district(n) == district ? 1 : 0;
    }
    return nurses;
  }

  static int withoutPhone(int people) {
    int without = 0;
    for (int n = 0; n < people; n++) {
      without += phone(n) ? 0 : 1;
    }
    return without;
  }

  private static boolean nurse(int n) {
    return n % 3 == 0;
  }

  private static boolean phone(int n) {
    return n % 10 != 9;
  }

  private static int district(int n) {
    return n % DISTRICTS;
  }

  private static String place(String id, String name, String level, String partOf) {
    String parent =
        partOf.isEmpty() ? "" : ", \"partOf\": {\"reference\": \"Location/%s\"}".formatted(partOf);
    return """
    {"resourceType": "Location", "id": "%s", "name": "%s", "status": "active", "type": [
     {"coding": [{"system": "http://ihris.org/fhir/CodeSystem/ihris-jurisdiction-type",
      "code": "%s"}]}]%s}
    """
        .formatted(id, name, level, parent);
  }

  private static String facility(String id, String name, String district) {
    return """
    {"resourceType": "Location", "id": "%s", "name": "%s", "status": "active", "type": [
     {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "HOSP"}]}],
     "partOf": {"reference": "Location/%s"}}
    """
        .formatted(id, name, district);
  }

  private static String person(String id, int n) {
    String phone =
        phone(n)
            ? ", \"telecom\": [{\"system\": \"phone\", \"value\": \"+9997%07d\"}]".formatted(n)
            : ", \"telecom\": []";
    return """
    {"resourceType": "Practitioner", "id": "%s-P%05d", "active": true,
     "name": [{"text": "Person %d"}],
     "communication": [{"coding": [{"system": "urn:ietf:bcp:47", "code": "en"}]}]%s}
    """
        .formatted(id, n, n, phone);
  }

  private static String role(String id, int n) {
    return """
    {"resourceType": "PractitionerRole", "id": "%1$s-X%2$05d", "active": true,
     "code": [{"coding": [{"system": "urn:jobs:%1$s", "code": "%1$s-%3$d"}]}],
     "practitioner": {"reference": "Practitioner/%1$s-P%2$05d"},
     "location": [{"reference": "Location/%1$s-F%4$d"}]}
    """
        .formatted(id, n, nurse(n) ? 1 : 2, district(n));
  }
}
