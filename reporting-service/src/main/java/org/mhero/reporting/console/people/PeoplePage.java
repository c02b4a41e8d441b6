package org.mhero.reporting.console.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.directory.Worker;
import org.mhero.reporting.console.audience.AudienceService;
import org.mhero.reporting.console.audience.ChoiceService;
import org.mhero.reporting.console.audience.Choices;
import org.mhero.reporting.console.audience.Finder;
import org.mhero.reporting.console.audience.Trait;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.Fhir;
import org.mhero.reporting.console.gateway.RegistryClient;
import org.mhero.reporting.console.layout.Badge;
import org.mhero.reporting.console.layout.Words;

/** Finds people by name, number or place in the registry (ITI-90), 25 at a time. */
@ApplicationScoped
class PeoplePage {
  private static final String PAGE = "25";

  private final Fhir fhir;
  private final Finder finder;
  private final AudienceService audiences;
  private final ChoiceService choices;
  private final RegistryClient registry;

  PeoplePage(
      Fhir fhir,
      Finder finder,
      AudienceService audiences,
      ChoiceService choices,
      @RestClient RegistryClient registry) {
    this.fhir = fhir;
    this.finder = finder;
    this.audiences = audiences;
    this.choices = choices;
    this.registry = registry;
  }

  PeopleView.Listed list(Words w, PeopleView.Asked asked, @Nullable String next) {
    Choices known = choices.choices();
    String type = asked.q().isEmpty() ? "PractitionerRole" : "Practitioner";
    Bundle found = fhir.search(type, next == null ? query(asked, known) : parse(next));
    Map<String, String> numbers = numbers(found);
    Set<String> ids = new java.util.LinkedHashSet<>(numbers.keySet());
    Fhir.of(PractitionerRole.class, found)
        .forEach(role -> add(ids, role.getPractitioner().getReferenceElement().getIdPart()));
    List<Worker> workers =
        finder.workers(ids).stream().filter(worker -> fits(worker, asked)).toList();
    Set<String> stopped = audiences.stopped(workers).orElse(Set.of());
    return new PeopleView.Listed(
        known(w),
        asked,
        known.of(Trait.PLACE),
        known.of(Trait.CADRE),
        workers.stream()
            .map(worker -> row(w, worker, numbers.getOrDefault(worker.id(), ""), stopped))
            .toList(),
        found.getLink("next") == null
            ? null
            : URI.create(found.getLink("next").getUrl()).getRawQuery());
  }

  private static void add(Set<String> ids, @Nullable String id) {
    if (id != null) {
      ids.add(id);
    }
  }

  private String known(Words w) {
    return Ask.maybe(registry::summary)
        .map(
            s ->
                w.t(
                    "people.known",
                    s.practitioners(),
                    s.withPhone(),
                    w.percent(s.withPhone(), s.practitioners())))
        .orElse("");
  }

  static MultivaluedMap<String, String> query(PeopleView.Asked asked, Choices known) {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    query.putSingle("_count", PAGE);
    if (!asked.q().isEmpty()) {
      boolean number = asked.q().chars().anyMatch(Character::isDigit);
      query.putSingle(number ? "identifier" : "name", asked.q());
      return query;
    }
    query.putSingle("active", "true");
    query.putSingle("_include", "PractitionerRole:practitioner");
    if (!asked.district().isEmpty()) {
      query.putSingle("location:below", asked.district());
    }
    known
        .rule("cadre", asked.cadre(), false)
        .ifPresent(rule -> query.putSingle("role", rule.system() + "|" + rule.code()));
    return query;
  }

  /** A page that was offered: only the query of its link is used, never its host. */
  private static MultivaluedMap<String, String> parse(String next) {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    for (String pair : next.split("&")) {
      String[] sides = pair.split("=", 2);
      String value = sides.length > 1 ? sides[1] : "";
      query.add(decoded(sides[0]), decoded(value));
    }
    return query;
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private static boolean fits(Worker worker, PeopleView.Asked asked) {
    if (asked.q().isEmpty()) {
      return true;
    }
    boolean place =
        asked.district().isEmpty()
            || (worker.district() != null && worker.district().id().equals(asked.district()));
    boolean cadre =
        asked.cadre().isEmpty()
            || worker.cadres().stream().anyMatch(c -> c.code().equals(asked.cadre()));
    return place && cadre;
  }

  private static Map<String, String> numbers(Bundle found) {
    Map<String, String> numbers = new LinkedHashMap<>();
    for (Practitioner person : Fhir.of(Practitioner.class, found)) {
      String number =
          person.getIdentifier().stream()
              .filter(Identifier::hasValue)
              .map(Identifier::getValue)
              .findFirst()
              .orElse("");
      numbers.put(person.getIdElement().getIdPart(), number);
    }
    return numbers;
  }

  private static PeopleView.Row row(Words w, Worker worker, String number, Set<String> stopped) {
    var sample = AudienceService.sample(worker);
    return new PeopleView.Row(
        worker.id(),
        worker.name().isEmpty() ? w.t("people.no-name") : worker.name(),
        number,
        AudienceService.job(worker),
        worker.facility() == null ? "" : worker.facility().name(),
        sample.district(),
        reach(w, worker, stopped),
        worker.phone().map(Phones::masked).orElse(""));
  }

  /** Whether somebody can be reached, or why not. */
  static Badge reach(Words w, Worker worker, Set<String> stopped) {
    if (!worker.active()) {
      return new Badge("off", "ban", w.t("people.left"));
    }
    if (stopped.contains(worker.id())) {
      return new Badge("off", "ban", w.t("people.stopped"));
    }
    if (worker.phone().isPresent()) {
      return new Badge("ok", "check", w.t("people.reachable"));
    }
    return new Badge(
        "bad", "x", w.t(worker.phones().isEmpty() ? "people.no-number" : "people.wrong-number"));
  }

  /** The ids among these that asked to stop. */
  Set<String> stopped(List<Worker> workers) {
    return new HashSet<>(audiences.stopped(workers).orElse(Set.of()));
  }
}
