package org.mhero.registry.source.ihris;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * PractitionerRoles. iHRIS leaves a post active after it has ended, and names the place only, not
 * the organization that runs it.
 */
final class RoleRules {
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  private RoleRules() {}

  static void role(Rules rules) {
    ObjectNode role = rules.record();
    Optional<String> person = IhrisJson.reference(role.path("practitioner"));
    if (person.isEmpty()) {
      rules.refuse("The post belongs to nobody", "practitioner");
    }
    person.ifPresent(reference -> rules.needs(reference, true));
    if (IhrisJson.codings(role.path("code")).findAny().isEmpty()) {
      rules.refuse("The post has no job", "code");
    }
    if (!role.has("active")) {
      role.put("active", true);
    }
    ended(rules);
    places(rules);
  }

  private static void ended(Rules rules) {
    String end = rules.record().path("period").path("end").asText("");
    lastDay(end)
        .ifPresent(
            day -> {
              if (day.isBefore(rules.surroundings().today())) {
                rules.record().put("active", false);
              } else if (rules.record().path("active").asBoolean(true)) {
                rules.readAgain(day.plusDays(1));
              }
            });
  }

  /** The last day a FHIR date means: 2020 ends with December, 2020-02 with the 29th. */
  static Optional<LocalDate> lastDay(String date) {
    try {
      return switch (date.length()) {
        case YEAR -> Optional.of(Year.parse(date).atMonth(12).atEndOfMonth());
        case MONTH -> Optional.of(YearMonth.parse(date).atEndOfMonth());
        default ->
            date.length() < DAY
                ? Optional.empty()
                : Optional.of(LocalDate.parse(date.substring(0, DAY)));
      };
    } catch (DateTimeParseException e) {
      return Optional.empty(); // the parser of the whole resource names the element
    }
  }

  private static void places(Rules rules) {
    ObjectNode role = rules.record();
    if (role.get("location") instanceof ObjectNode single) {
      role.putArray("location").add(single);
    }
    for (ObjectNode location : IhrisJson.objects(role.path("location"))) {
      Optional<String> reference = IhrisJson.reference(location);
      reference.ifPresent(place -> rules.needs(place, false));
      if (!role.has("organization")) {
        reference
            .filter(place -> place.startsWith("Location/"))
            .flatMap(place -> rules.surroundings().organizationOf().apply(place.substring(9)))
            .ifPresent(id -> role.putObject("organization").put("reference", "Organization/" + id));
      }
    }
    IhrisJson.reference(role.path("organization"))
        .ifPresent(organization -> rules.needs(organization, false));
  }
}
