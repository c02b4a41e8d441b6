package org.mhero.reporting.console.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Location;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.Fhir;
import org.mhero.reporting.console.layout.ConsoleConfig;

/**
 * Reads what can be chosen from the registry: its code systems and its jurisdictions. They change
 * seldom, so they are read again after a few minutes only.
 */
@ApplicationScoped
public class ChoiceService {
  private static final String IHRIS = "http://ihris.org/fhir/CodeSystem/";
  private static final Map<Trait, String> SYSTEMS =
      Map.of(
          Trait.CADRE, IHRIS + "ihris-cadre",
          Trait.JOB, IHRIS + "ihris-job",
          Trait.SKILL, "https://mhero.org/fhir/CodeSystem/skill");
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Fhir fhir;
  private final ConsoleConfig config;
  private final Clock clock;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  ChoiceService(Fhir fhir, ConsoleConfig config, Clock clock) {
    this.fhir = fhir;
    this.config = config;
    this.clock = clock;
  }

  private record Kept(Choices choices, Instant at) {}

  /** What can be chosen now. */
  public Choices choices() {
    Kept known = kept.get();
    Instant now = clock.instant();
    if (known != null && known.at().plus(FRESH).isAfter(now)) {
      return known.choices();
    }
    Choices read = read();
    boolean complete = SYSTEMS.keySet().stream().anyMatch(trait -> !read.of(trait).isEmpty());
    if (complete) {
      kept.set(new Kept(read, now));
    }
    return read;
  }

  private Choices read() {
    Map<Trait, List<Choices.Choice>> all = new EnumMap<>(Trait.class);
    SYSTEMS.forEach(
        (trait, system) -> all.put(trait, Ask.maybe(() -> concepts(system)).orElse(List.of())));
    all.put(Trait.PLACE, Ask.maybe(this::places).orElse(List.of()));
    all.put(Trait.LANGUAGE, languages(config.languages()));
    return new Choices(all);
  }

  private List<Choices.Choice> concepts(String system) {
    return Fhir.of(CodeSystem.class, fhir.search("CodeSystem", "url", system, "_count", "1"))
        .stream()
        .flatMap(found -> found.getConcept().stream())
        .map(c -> new Choices.Choice(system, c.getCode(), label(c), 0))
        .sorted(Comparator.comparing(Choices.Choice::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private static String label(CodeSystem.ConceptDefinitionComponent concept) {
    return concept.hasDisplay() ? concept.getDisplay() : concept.getCode();
  }

  private static List<Choices.Choice> languages(List<String> codes) {
    return codes.stream()
        .map(
            code ->
                new Choices.Choice(
                    "", code, Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH), 0))
        .toList();
  }

  private List<Choices.Choice> places() {
    List<Location> found =
        Fhir.of(
            Location.class,
            fhir.search("Location", "type", IHRIS + "ihris-jurisdiction-type|", "_count", "500"));
    return inOrder(found);
  }

  /** Every place below its parent, both levels by name. */
  static List<Choices.Choice> inOrder(List<Location> places) {
    Map<String, List<Location>> below = new LinkedHashMap<>();
    Map<String, Location> byId = new LinkedHashMap<>();
    for (Location place : places) {
      byId.put(place.getIdElement().getIdPart(), place);
    }
    for (Location place : places) {
      String parent = place.getPartOf().getReferenceElement().getIdPart();
      String known = parent != null && byId.containsKey(parent) ? parent : "";
      below.computeIfAbsent(known, p -> new ArrayList<>()).add(place);
    }
    List<Choices.Choice> order = new ArrayList<>();
    walk("", 0, below, order);
    return List.copyOf(order);
  }

  private static void walk(
      String parent, int level, Map<String, List<Location>> below, List<Choices.Choice> order) {
    List<Location> here = new ArrayList<>(below.getOrDefault(parent, List.of()));
    here.sort(Comparator.comparing(Location::getName, String.CASE_INSENSITIVE_ORDER));
    for (Location place : here) {
      String id = place.getIdElement().getIdPart();
      order.add(new Choices.Choice("", id, place.hasName() ? place.getName() : id, level));
      if (level < 8) {
        walk(id, level + 1, below, order);
      }
    }
  }
}
