package org.mhero.registry.source.ihris;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.registry.source.Flaw;
import org.mhero.registry.source.PhoneNumbers;
import org.mhero.registry.source.Reading;
import org.mhero.registry.source.SourceReader;

/**
 * Reads iHRIS v5 resources: FHIR R4 with iHRIS profiles, but seldom valid as exported. First what
 * is mended is mended on the JSON, because a FHIR parser would stop at it; then the whole has to
 * pass the strict parser.
 */
public final class IhrisReader implements SourceReader {
  /** The name of this kind of source. */
  public static final String KIND = "ihris";

  private static final String VERSION = "1";
  private static final String SOURCE = "https://mhero.org/fhir/source/ihris";
  private static final Set<String> TYPES =
      Set.of(
          "CodeSystem",
          "ValueSet",
          "Organization",
          "Location",
          "Practitioner",
          "PractitionerRole",
          "HealthcareService",
          "OrganizationAffiliation",
          "Endpoint");

  private final FhirJson fhir;
  private final ObjectMapper json;
  private final PhoneNumbers numbers;
  private final PersonRules people;

  public IhrisReader(FhirJson fhir, ObjectMapper json, PhoneNumbers numbers) {
    this.fhir = fhir;
    this.json = json;
    this.numbers = numbers;
    this.people = new PersonRules(numbers);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String rules() {
    return VERSION + "|" + numbers.region();
  }

  @Override
  public Reading read(ObjectNode raw, Surroundings surroundings) {
    ObjectNode record = raw.deepCopy();
    Tidy.clean(record);
    String type = record.path("resourceType").asText("");
    if (!TYPES.contains(type)) {
      String what = type.isEmpty() ? "It has no resourceType" : type + " is not a directory type";
      return new Reading.Unfit(List.of(Flaw.error(what + "; the record was kept aside", null)));
    }
    if (!record.path("id").isTextual()) {
      return new Reading.Unfit(List.of(Flaw.error("It has no id", type + ".id")));
    }
    Shapes.mend(record);
    Codes.mend(record);
    Ids.mend(record);
    record.put("id", Ids.of(type, record.get("id").textValue()));
    Rules rules = new Rules(record, surroundings);
    provenance(record);
    apply(type, rules);
    Tidy.clean(record);
    return parse(rules);
  }

  private void apply(String type, Rules rules) {
    switch (type) {
      case "CodeSystem" -> TermRules.codeSystem(rules);
      case "Location" -> PlaceRules.location(rules);
      case "Organization" -> PlaceRules.organization(rules);
      case "Practitioner" -> people.practitioner(rules);
      case "PractitionerRole" -> {
        RoleRules.role(rules);
        people.telecom(rules);
      }
      default -> {
        // the other types of a directory are taken as they are
      }
    }
  }

  /** Version and time are this directory's own; where the record comes from is kept. */
  private static void provenance(ObjectNode record) {
    ObjectNode meta =
        record.get("meta") instanceof ObjectNode given ? given : record.putObject("meta");
    meta.remove(List.of("versionId", "lastUpdated"));
    if (!meta.has("source")) {
      meta.put("source", SOURCE);
    }
  }

  private Reading parse(Rules rules) {
    List<Flaw> flaws = new ArrayList<>(rules.flaws());
    List<Resource> resources = new ArrayList<>();
    try {
      resources.add(fhir.parse(json.writeValueAsBytes(rules.record())));
      for (ObjectNode companion : rules.companions()) {
        provenance(companion);
        resources.add(fhir.parse(json.writeValueAsBytes(companion)));
      }
    } catch (AppException e) {
      flaws.add(flaw(rules, e));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree could not be written as JSON", e);
    }
    List<Flaw> errors =
        flaws.stream().filter(flaw -> flaw.severity() == Flaw.Severity.ERROR).toList();
    return errors.isEmpty()
        ? new Reading.Fit(
            resources.getFirst(),
            resources.subList(1, resources.size()),
            flaws,
            rules.needs(),
            rules.readAgain())
        : new Reading.Unfit(errors);
  }

  private static Flaw flaw(Rules rules, AppException refused) {
    String element = refused.expressions().stream().findFirst().orElse("null");
    String where = Elements.locate(rules.record(), element, refused.detail()).orElse("");
    String message = refused.detail().replaceFirst("^null: ", "");
    return Flaw.error(message, where.isEmpty() ? rules.type() : rules.type() + "." + where);
  }
}
