package org.mhero.reporting.dhis2;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a data set's metadata; what is null there is absent. */
final class DataSetReader {
  private static final int DATE = 10;

  private DataSetReader() {}

  static DataSetInfo read(JsonNode set) {
    Map<String, DataSetInfo.Element> elements = new LinkedHashMap<>();
    for (JsonNode entry : set.path("dataSetElements")) {
      DataSetInfo.Element element = element(entry.path("dataElement"));
      elements.put(element.code(), element);
    }
    List<DataSetInfo.OrgUnit> units = new ArrayList<>();
    set.path("organisationUnits").forEach(unit -> units.add(unit(unit)));
    return new DataSetInfo(
        set.path("id").asText(),
        set.path("code").asText(),
        set.path("name").asText(),
        text(set.path("periodType")),
        (int) set.path("expiryDays").asDouble(),
        set.path("openFuturePeriods").asInt(),
        Map.copyOf(elements),
        List.copyOf(units));
  }

  private static DataSetInfo.Element element(JsonNode element) {
    JsonNode combo = element.path("categoryCombo");
    Set<String> combos = new LinkedHashSet<>();
    boolean byDefault =
        combo.path("code").asText(combo.path("name").asText("default")).equals("default");
    if (!byDefault) {
      combo.path("categoryOptionCombos").forEach(c -> combos.add(c.path("id").asText()));
    }
    return new DataSetInfo.Element(
        element.path("id").asText(),
        element.path("code").asText(element.path("id").asText()),
        element.path("name").asText(),
        element.path("valueType").asText("TEXT"),
        element.path("zeroIsSignificant").asBoolean(),
        Set.copyOf(combos));
  }

  private static DataSetInfo.OrgUnit unit(JsonNode unit) {
    return new DataSetInfo.OrgUnit(
        unit.path("id").asText(),
        text(unit.path("code")),
        unit.path("name").asText(""),
        day(unit.path("openingDate")),
        day(unit.path("closedDate")));
  }

  /** Dates of DHIS2 carry a time and no zone. */
  private static @Nullable LocalDate day(JsonNode date) {
    String text = date.asText("");
    return text.length() < DATE ? null : LocalDate.parse(text.substring(0, DATE));
  }

  private static @Nullable String text(JsonNode value) {
    return value.isTextual() ? value.asText() : null;
  }
}
