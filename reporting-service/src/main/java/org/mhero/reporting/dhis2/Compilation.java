package org.mhero.reporting.dhis2;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.dhis2.ReportedValue.Problem;

/** Turns answers into the exact values that would be sent, and says why others would not. */
final class Compilation {
  private final Mapping mapping;
  private final DataSetInfo dataSet;
  private final ReportPeriod period;
  private final Map<String, FacilityInfo> facilities;
  private final UnitMatcher matcher;
  private final Set<String> keys = new HashSet<>();

  Compilation(
      Mapping mapping,
      DataSetInfo dataSet,
      ReportPeriod period,
      Map<String, FacilityInfo> facilities) {
    this.mapping = mapping;
    this.dataSet = dataSet;
    this.period = period;
    this.facilities = facilities;
    this.matcher = new UnitMatcher(dataSet.units());
  }

  /** All values, by facility and then in the order of the mapping. */
  List<ReportedValue> values(List<GivenAnswer> answers) {
    Map<String, Map<String, List<GivenAnswer>>> byFacility =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    GivenAnswer::facility,
                    TreeMap::new,
                    Collectors.groupingBy(GivenAnswer::question)));
    List<ReportedValue> values = new ArrayList<>();
    byFacility.forEach(
        (facility, byQuestion) -> {
          for (MappingItem item : mapping.items()) {
            List<GivenAnswer> given = byQuestion.getOrDefault(item.question(), List.of());
            if (!given.isEmpty()) {
              values.add(value(facility, item, given));
            }
          }
        });
    return List.copyOf(values);
  }

  private ReportedValue value(String facilityId, MappingItem item, List<GivenAnswer> answers) {
    FacilityInfo facility =
        facilities.getOrDefault(facilityId, new FacilityInfo(facilityId, facilityId, List.of()));
    Optional<DataSetInfo.OrgUnit> unit =
        facilityId.isEmpty() ? Optional.empty() : matcher.match(facility);
    String value = Aggregate.of(item, answers);
    return new ReportedValue(
        facilityId,
        facility.name(),
        unit.map(DataSetInfo.OrgUnit::id).orElse(""),
        unit.map(u -> u.code() == null ? u.id() : u.code()).orElse(""),
        item.question(),
        item.dataElement(),
        item.categoryOptionCombo(),
        value == null ? "" : value,
        answers.size(),
        problem(facilityId, unit, item, value));
  }

  private @Nullable Problem problem(
      String facility,
      Optional<DataSetInfo.OrgUnit> unit,
      MappingItem item,
      @Nullable String value) {
    if (facility.isEmpty()) {
      return Problem.NO_FACILITY;
    }
    if (unit.isEmpty()) {
      return Problem.UNMATCHED;
    }
    if (!unit.get().open(period)) {
      return Problem.CLOSED;
    }
    Problem wrong = wrong(item, value);
    if (wrong != null) {
      return wrong;
    }
    return keys.add(unit.get().id() + "/" + item.dataElement() + "/" + item.categoryOptionCombo())
        ? null
        : Problem.DUPLICATE;
  }

  private @Nullable Problem wrong(MappingItem item, @Nullable String value) {
    DataSetInfo.Element element = dataSet.elements().get(item.dataElement());
    if (element == null) {
      return Problem.NO_ELEMENT;
    }
    String combo = item.categoryOptionCombo();
    if (combo == null ? !element.combos().isEmpty() : !element.combos().contains(combo)) {
      return Problem.NO_COMBO;
    }
    if (value == null) {
      return Problem.NO_VALUE;
    }
    if (!ValueType.accepts(element.valueType(), value)) {
      return Problem.WRONG_TYPE;
    }
    return value.equals("0") && !element.zeroIsSignificant() && !item.zerosAccepted()
        ? Problem.ZERO_DROPPED
        : null;
  }
}
