package org.mhero.kit.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Roles and people gathered from the pages of one or more searches, each once. */
final class Harvest implements Consumer<JsonNode> {
  private final Map<String, RoleFacts> roles = new HashMap<>();
  private final Map<String, PersonFacts> people = new HashMap<>();

  @Override
  public void accept(JsonNode resource) {
    switch (resource.path("resourceType").asText()) {
      case "PractitionerRole" -> {
        RoleFacts role = FhirFacts.role(resource);
        roles.put(role.id(), role);
      }
      case "Practitioner" -> {
        PersonFacts person = FhirFacts.person(resource);
        people.put(person.id(), person);
      }
      default -> {
        // an OperationOutcome, or an include nobody asked for
      }
    }
  }

  Collection<RoleFacts> roles() {
    return roles.values();
  }

  Map<String, PersonFacts> people() {
    return people;
  }

  /** People who hold a role but did not come along with it. */
  Set<String> absent() {
    return roles.values().stream()
        .map(RoleFacts::practitioner)
        .filter(id -> !id.isEmpty() && !people.containsKey(id))
        .collect(Collectors.toSet());
  }

  /** Where the roles are. */
  Set<String> places() {
    return roles.values().stream()
        .flatMap(role -> role.locations().stream())
        .collect(Collectors.toSet());
  }
}
