package org.mhero.kit.directory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an audience asks for, free of FHIR. Values of one characteristic are alternatives, different
 * characteristics all have to hold, and none of the excluded ones may.
 */
record Criteria(List<Trait> traits) {
  Criteria {
    traits = List.copyOf(traits);
  }

  /**
   * One wanted or unwanted trait.
   *
   * @param kind which trait
   * @param value the code; of a reference the id in {@code code}, without its type
   */
  record Trait(Characteristic kind, Code value, boolean exclude) {}

  /** What has to hold, by characteristic. */
  Map<Characteristic, List<Code>> wanted() {
    return byKind(false);
  }

  /** What must not hold, by characteristic. */
  Map<Characteristic, List<Code>> unwanted() {
    return byKind(true);
  }

  private Map<Characteristic, List<Code>> byKind(boolean exclude) {
    return traits.stream()
        .filter(trait -> trait.exclude() == exclude)
        .collect(
            Collectors.groupingBy(
                Trait::kind,
                () -> new EnumMap<>(Characteristic.class),
                Collectors.mapping(Trait::value, Collectors.toList())));
  }

  /** Whether this role of this person is one the audience asks for. */
  boolean wants(RoleFacts role, PersonFacts person, Places places) {
    return wanted().entrySet().stream()
        .allMatch(entry -> has(entry.getKey(), entry.getValue(), role, person, places));
  }

  /** Whether this role of this person has a trait the audience refuses. */
  boolean refuses(RoleFacts role, PersonFacts person, Places places) {
    return unwanted().entrySet().stream()
        .anyMatch(entry -> has(entry.getKey(), entry.getValue(), role, person, places));
  }

  private static boolean has(
      Characteristic kind, List<Code> values, RoleFacts role, PersonFacts person, Places places) {
    return switch (kind) {
      case CADRE, JOB -> anyOf(role.codes(), values);
      case EMPLOYMENT_STATUS -> anyOf(role.employment(), values);
      case SKILL -> anyOf(person.skills(), values);
      case LANGUAGE -> person.languages().stream().anyMatch(spoken -> speaks(spoken, values));
      case ORGANIZATION -> ids(values).contains(role.organization());
      case PLACE -> within(role.locations(), ids(values), places);
    };
  }

  private static boolean anyOf(Collection<Code> have, List<Code> values) {
    return have.stream().anyMatch(code -> values.stream().anyMatch(code::is));
  }

  private static boolean speaks(String spoken, List<Code> values) {
    return values.stream()
        .anyMatch(
            value ->
                spoken.equalsIgnoreCase(value.code())
                    || spoken
                        .toLowerCase(Locale.ROOT)
                        .startsWith(value.code().toLowerCase(Locale.ROOT) + "-"));
  }

  private static Set<String> ids(List<Code> values) {
    return values.stream().map(Code::code).collect(Collectors.toSet());
  }

  private static boolean within(Collection<String> locations, Set<String> wanted, Places places) {
    return locations.stream()
        .anyMatch(place -> places.upwards(place).anyMatch(at -> wanted.contains(at.id())));
  }
}
