package org.mhero.kit.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Takes the few facts out of the FHIR JSON of a directory. Pages of a large audience hold some
 * thousand resources, and this reads them an order of magnitude faster than a full object model;
 * what it does not know it passes over.
 */
final class FhirFacts {
  private static final String EMPLOYMENT = "practitionerrole-employment-status";

  private FhirFacts() {}

  static RoleFacts role(JsonNode role) {
    return new RoleFacts(
        role.path("id").asText(),
        id(role.path("practitioner")),
        codes(role.path("code")),
        items(role.path("location")).map(FhirFacts::id).filter(id -> !id.isEmpty()).toList(),
        id(role.path("organization")),
        employment(role.path("extension")),
        phones(role.path("telecom")));
  }

  static PersonFacts person(JsonNode person) {
    return new PersonFacts(
        person.path("id").asText(),
        name(person.path("name")),
        phones(person.path("telecom")),
        codes(person.path("communication")).stream().map(Code::code).distinct().toList(),
        items(person.path("qualification"))
            .flatMap(one -> concept(one.path("code")).stream())
            .toList(),
        person.path("active").asBoolean(true));
  }

  static PlaceFacts place(JsonNode place) {
    Set<String> types = new LinkedHashSet<>();
    codes(place.path("type")).forEach(type -> types.add(type.code()));
    concept(place.path("physicalType")).forEach(type -> types.add(type.code()));
    return new PlaceFacts(
        place.path("id").asText(), place.path("name").asText(), id(place.path("partOf")), types);
  }

  /** The id a reference ends with, relative or absolute; empty when it has none. */
  static String id(JsonNode reference) {
    String text = reference.path("reference").asText("");
    int version = text.indexOf("/_history/");
    String plain = version < 0 ? text : text.substring(0, version);
    return plain.substring(plain.lastIndexOf('/') + 1);
  }

  static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static List<Code> codes(JsonNode concepts) {
    return items(concepts).flatMap(one -> concept(one).stream()).toList();
  }

  private static List<Code> concept(JsonNode concept) {
    List<Code> codes = new ArrayList<>();
    for (JsonNode coding : concept.path("coding")) {
      String code = coding.path("code").asText("");
      if (!code.isEmpty()) {
        String words = coding.path("display").asText(concept.path("text").asText(""));
        codes.add(new Code(coding.path("system").asText(""), code, words));
      }
    }
    return codes;
  }

  private static List<Code> employment(JsonNode extensions) {
    return items(extensions)
        .filter(extension -> extension.path("url").asText().endsWith(EMPLOYMENT))
        .flatMap(
            extension ->
                Stream.concat(
                    concept(extension.path("valueCodeableConcept")).stream(),
                    coding(extension.path("valueCoding"))))
        .toList();
  }

  private static Stream<Code> coding(JsonNode coding) {
    String code = coding.path("code").asText("");
    return code.isEmpty()
        ? Stream.of()
        : Stream.of(
            new Code(coding.path("system").asText(""), code, coding.path("display").asText("")));
  }

  private static String name(JsonNode names) {
    return items(names)
        .filter(name -> !"old".equals(name.path("use").asText()))
        .min(Comparator.comparing(name -> !"official".equals(name.path("use").asText())))
        .map(FhirFacts::written)
        .orElse("");
  }

  private static String written(JsonNode name) {
    String text = name.path("text").asText("");
    if (!text.isBlank()) {
      return text;
    }
    StringBuilder written = new StringBuilder();
    items(name.path("given")).forEach(given -> written.append(given.asText()).append(' '));
    return written.append(name.path("family").asText("")).toString().strip();
  }

  private static List<String> phones(JsonNode telecom) {
    return items(telecom)
        .filter(point -> Set.of("phone", "sms").contains(point.path("system").asText()))
        .filter(point -> !"old".equals(point.path("use").asText()))
        .filter(point -> !point.path("period").has("end"))
        .filter(point -> !point.path("value").asText("").isBlank())
        .sorted(
            Comparator.<JsonNode>comparingInt(point -> point.path("rank").asInt(Integer.MAX_VALUE))
                .thenComparing(point -> !"mobile".equals(point.path("use").asText())))
        .map(point -> point.path("value").asText())
        .distinct()
        .toList();
  }
}
