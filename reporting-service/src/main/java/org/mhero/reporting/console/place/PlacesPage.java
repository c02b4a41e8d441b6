package org.mhero.reporting.console.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.audience.ChoiceService;
import org.mhero.reporting.console.audience.Choices;
import org.mhero.reporting.console.audience.Trait;
import org.mhero.reporting.console.gateway.Fhir;

/** Lists facilities by district and name (ITI-90). */
@ApplicationScoped
class PlacesPage {
  private static final String TYPES =
      "https://profiles.ihe.net/ITI/mCSD/CodeSystem/IHE.mCSD.Organization.Location.Types";
  private static final String PAGE = "25";

  private final Fhir fhir;
  private final ChoiceService choices;

  PlacesPage(Fhir fhir, ChoiceService choices) {
    this.fhir = fhir;
    this.choices = choices;
  }

  PlacesView list(String q, String district, @Nullable String next) {
    List<Choices.Choice> places = choices.choices().of(Trait.PLACE);
    Map<String, String> names =
        places.stream().collect(Collectors.toMap(Choices.Choice::code, Choices.Choice::name));
    Bundle found = fhir.search("Location", next == null ? query(q, district) : parse(next));
    return new PlacesView(
        q,
        district,
        places,
        Fhir.of(Location.class, found).stream().map(place -> row(place, names)).toList(),
        found.getLink("next") == null
            ? null
            : URI.create(found.getLink("next").getUrl()).getRawQuery());
  }

  private static MultivaluedMap<String, String> query(String q, String district) {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    query.putSingle("type", TYPES + "|facility");
    query.putSingle("_count", PAGE);
    query.putSingle("_sort", "name");
    if (!q.isEmpty()) {
      query.putSingle("name:contains", q);
    }
    if (!district.isEmpty()) {
      query.putSingle("partof:below", district);
    }
    return query;
  }

  private static MultivaluedMap<String, String> parse(String next) {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    for (String pair : next.split("&")) {
      String[] sides = pair.split("=", 2);
      query.add(
          URLDecoder.decode(sides[0], StandardCharsets.UTF_8),
          URLDecoder.decode(sides.length > 1 ? sides[1] : "", StandardCharsets.UTF_8));
    }
    return query;
  }

  private static PlacesView.Row row(Location place, Map<String, String> names) {
    String parent = place.getPartOf().getReferenceElement().getIdPart();
    String id = place.getIdElement().getIdPart();
    return new PlacesView.Row(
        id,
        place.hasName() ? place.getName() : id,
        kind(place),
        parent == null ? "" : names.getOrDefault(parent, place.getPartOf().getDisplay()),
        dhis2(place));
  }

  private static String kind(Location place) {
    return place.getType().stream()
        .filter(type -> type.getCoding().stream().noneMatch(PlacesPage::structural))
        .map(PlacesPage::words)
        .filter(words -> !words.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static boolean structural(Coding coding) {
    return TYPES.equals(coding.getSystem()) || "urn:ietf:rfc:3986".equals(coding.getSystem());
  }

  private static String words(CodeableConcept concept) {
    if (concept.hasText()) {
      return concept.getText();
    }
    Coding coding = concept.getCodingFirstRep();
    return coding.hasDisplay() ? coding.getDisplay() : coding.hasCode() ? coding.getCode() : "";
  }

  private static String dhis2(Location place) {
    return place.getIdentifier().stream()
        .filter(PlacesPage::ofDhis2)
        .map(Identifier::getValue)
        .findFirst()
        .orElse("");
  }

  private static boolean ofDhis2(Identifier identifier) {
    return identifier.getType().getCoding().stream().anyMatch(c -> "dhis2Id".equals(c.getCode()))
        || (identifier.hasSystem() && identifier.getSystem().contains("dhis2"));
  }
}
