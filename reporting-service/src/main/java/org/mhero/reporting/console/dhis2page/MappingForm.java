package org.mhero.reporting.console.dhis2page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.dhis2.Mapping;
import org.mhero.reporting.dhis2.MappingItem;
import org.mhero.reporting.dhis2.Rule;

/** Reads the form of a mapping; a question without a data element is not sent. */
final class MappingForm {
  private MappingForm() {}

  static Mapping read(@Nullable UUID id, MultivaluedMap<String, String> form) {
    List<MappingItem> items = new ArrayList<>();
    for (int n = 1; form.containsKey("key-" + n); n++) {
      String element = text(form, "element-" + n);
      if (!element.isEmpty()) {
        Rule rule = rule(text(form, "rule-" + n));
        String category = text(form, "category-" + n);
        items.add(
            new MappingItem(
                text(form, "key-" + n),
                element,
                null,
                rule,
                category.isEmpty() ? null : category,
                values(text(form, "values-" + n)),
                null));
      }
    }
    String dataSet = text(form, "dataSet");
    if (items.isEmpty() || dataSet.isEmpty()) {
      throw AppException.unprocessable("A mapping needs a data set and at least one data element");
    }
    return new Mapping(
        id,
        text(form, "name"),
        text(form, "survey"),
        dataSet,
        items,
        Integer.parseInt("0" + text(form, "version").replaceAll("\\D", "")),
        null);
  }

  private static Rule rule(String name) {
    for (Rule rule : Rule.values()) {
      if (rule.name().equals(name)) {
        return rule;
      }
    }
    return Rule.LAST;
  }

  /** "Yes = true; No = false". */
  static @Nullable Map<String, String> values(String written) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : written.split(";")) {
      String[] sides = pair.split("=", 2);
      if (sides.length == 2 && !sides[0].isBlank()) {
        values.put(sides[0].strip(), sides[1].strip());
      }
    }
    return values.isEmpty() ? null : values;
  }

  static String written(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String text(MultivaluedMap<String, String> form, String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value.strip();
  }
}
