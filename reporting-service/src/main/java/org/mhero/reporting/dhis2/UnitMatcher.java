package org.mhero.reporting.dhis2;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the org unit of a facility: by an identifier that is its UID or code, else by a name that
 * exactly one unit of the data set has, spelling of case, accents and blanks aside. A name that two
 * units share matches none: two clinics called Saint Mary must not mix.
 */
final class UnitMatcher {
  private final Map<String, DataSetInfo.OrgUnit> byId = new HashMap<>();
  private final Map<String, DataSetInfo.OrgUnit> byCode = new HashMap<>();
  private final Map<String, DataSetInfo.OrgUnit> byName = new HashMap<>();

  UnitMatcher(List<DataSetInfo.OrgUnit> units) {
    Set<String> shared = new HashSet<>();
    for (DataSetInfo.OrgUnit unit : units) {
      byId.put(unit.id(), unit);
      if (unit.code() != null) {
        byCode.put(unit.code(), unit);
      }
      String name = plain(unit.name());
      if (byName.put(name, unit) != null) {
        shared.add(name);
      }
    }
    byName.keySet().removeAll(shared);
    byName.remove("");
  }

  Optional<DataSetInfo.OrgUnit> match(FacilityInfo facility) {
    for (String id : facility.dhis2Ids()) {
      DataSetInfo.OrgUnit unit = byId.containsKey(id) ? byId.get(id) : byCode.get(id);
      if (unit != null) {
        return Optional.of(unit);
      }
    }
    return facility.dhis2Ids().isEmpty()
        ? Optional.ofNullable(byName.get(plain(facility.name())))
        : Optional.empty();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
