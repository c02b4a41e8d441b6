package org.mhero.registry.source.ihris;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mhero.registry.source.PhoneNumbers;

/** Practitioners: a name, and numbers that can be dialled. */
final class PersonRules {
  private static final Set<String> DIALLED = Set.of("phone", "sms");
  private static final Set<String> SYSTEMS =
      Set.of("phone", "fax", "email", "pager", "url", "sms", "other");

  private final PhoneNumbers numbers;

  PersonRules(PhoneNumbers numbers) {
    this.numbers = numbers;
  }

  void practitioner(Rules rules) {
    if (!rules.record().has("name")) {
      rules.refuse("The person has no name", "name");
    }
    if (!rules.record().has("active")) {
      rules.record().put("active", true);
    }
    telecom(rules);
  }

  /** Makes E.164 of each number; a field that holds several numbers becomes several. */
  void telecom(Rules rules) {
    if (!(rules.record().get("telecom") instanceof ArrayNode given)) {
      return;
    }
    ArrayNode made = IhrisJson.object().putArray("telecom");
    int at = 0;
    for (ObjectNode point : IhrisJson.objects(given)) {
      String system = point.path("system").asText("");
      String element = "telecom[" + at++ + "]";
      if (!system.isEmpty() && !SYSTEMS.contains(system)) {
        point.put("system", "other");
        rules.warn("Its system is not one of FHIR; kept as other", element + ".system");
      }
      if (DIALLED.contains(system)) {
        phones(rules, point, element).forEach(made::add);
      } else {
        made.add(point);
      }
    }
    rules.record().set("telecom", made);
  }

  private List<ObjectNode> phones(Rules rules, ObjectNode point, String element) {
    List<String> parts = PhoneNumbers.split(point.path("value").asText());
    List<Optional<String>> known = parts.stream().map(numbers::e164).toList();
    if (parts.isEmpty() || known.stream().allMatch(Optional::isEmpty)) {
      rules.warn("The number cannot be dialled; kept as it is", element + ".value");
      return List.of(point);
    }
    if (known.stream().anyMatch(Optional::isEmpty)) {
      rules.warn("One of the numbers cannot be dialled; kept as it is", element + ".value");
    }
    List<ObjectNode> made = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      made.add(point.deepCopy().put("value", known.get(i).orElse(parts.get(i))));
    }
    return made;
  }
}
