package org.mhero.kit.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds roles into workers: each person once, by id, whatever order the pages came in. */
final class Fold {
  private final Map<String, List<RoleFacts>> roles = new TreeMap<>();
  private final Map<String, PersonFacts> people;
  private final Places places;
  private final Set<String> cadreSystems;

  Fold(Map<String, PersonFacts> people, Places places, Set<String> cadreSystems) {
    this.people = people;
    this.places = places;
    this.cadreSystems = cadreSystems;
  }

  /** Adds a role of a person who is known. */
  void add(RoleFacts role) {
    roles.computeIfAbsent(role.practitioner(), id -> new ArrayList<>(1)).add(role);
  }

  /** Adds a person who may have no role at all. */
  void add(PersonFacts person) {
    roles.computeIfAbsent(person.id(), id -> new ArrayList<>(1));
  }

  List<Worker> workers() {
    return roles.entrySet().stream()
        .map(entry -> worker(entry.getKey(), entry.getValue()))
        .flatMap(worker -> worker == null ? Stream.of() : Stream.of(worker))
        .toList();
  }

  private @Nullable Worker worker(String id, List<RoleFacts> held) {
    PersonFacts person = people.get(id);
    if (person == null) {
      return null;
    }
    held.sort(Comparator.comparing(RoleFacts::id));
    Set<Code> jobs = new LinkedHashSet<>();
    Set<Code> cadres = new LinkedHashSet<>();
    Set<String> phones = new LinkedHashSet<>(person.phones());
    for (RoleFacts role : held) {
      role.codes().forEach(code -> (cadre(code) ? cadres : jobs).add(code));
      phones.addAll(role.phones());
    }
    String at = held.stream().flatMap(role -> role.locations().stream()).findFirst().orElse("");
    return new Worker(
        id,
        person.name(),
        List.copyOf(phones),
        person.languages(),
        List.copyOf(jobs),
        List.copyOf(cadres),
        at.isEmpty() ? null : places.named(at),
        at.isEmpty() ? null : places.districtOf(at).orElse(null),
        person.active());
  }

  private boolean cadre(Code code) {
    return cadreSystems.contains(code.system());
  }
}
