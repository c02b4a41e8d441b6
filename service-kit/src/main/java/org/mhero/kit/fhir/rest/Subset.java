package org.mhero.kit.fhir.rest;

import ca.uhn.fhir.parser.IParser;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.kit.fhir.search.QueryParams;

/**
 * {@code _summary} and {@code _elements} (FHIR R4 search.html#summary): the only answers that parse
 * what they show. A part is tagged SUBSETTED, so nobody stores it as the whole.
 */
@ApplicationScoped
class Subset {
  private static final String TAG_SYSTEM =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

  private final FhirJson codec;

  Subset(FhirJson codec) {
    this.codec = codec;
  }

  /** The resource as asked for; the stored bytes themselves when all of it is. */
  byte[] of(byte[] json, QueryParams query) {
    Optional<String> summary = query.first("_summary").filter(s -> !s.equals("false"));
    Optional<String> elements = query.first("_elements").filter(e -> !e.isBlank());
    if (summary.isEmpty() && elements.isEmpty()) {
      return json;
    }
    Resource resource = codec.trusted(json);
    IParser parser = codec.context().newJsonParser();
    if (elements.isPresent()) {
      parser.setEncodeElements(elements(resource.fhirType(), elements.get()));
    } else if (!summary(parser, resource, summary.get())) {
      return json;
    }
    resource.getMeta().addTag(TAG_SYSTEM, "SUBSETTED", "Resource encoded in summary mode");
    return parser.encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean summary(IParser parser, Resource resource, String mode) {
    String type = resource.fhirType();
    switch (mode) {
      case "true" -> parser.setSummaryMode(true);
      case "data" -> parser.setSuppressNarratives(true);
      case "text" ->
          parser.setEncodeElements(
              Set.of(type + ".id", type + ".meta", type + ".text", type + ".(mandatory)"));
      case "count" -> {
        return false;
      }
      default -> throw AppException.invalid("_summary: true, text, data, count or false");
    }
    return true;
  }

  private static Set<String> elements(String type, String list) {
    var paths =
        new LinkedHashSet<String>(Set.of(type + ".id", type + ".meta", type + ".(mandatory)"));
    Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(e -> !e.isEmpty())
        .map(e -> e.startsWith(type + ".") ? e : type + "." + e)
        .forEach(paths::add);
    return paths;
  }
}
