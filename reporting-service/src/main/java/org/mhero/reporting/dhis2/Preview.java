package org.mhero.reporting.dhis2;

import java.util.List;
import java.util.Map;

/**
 * The exact values that would be sent now, and those that would not with the reason.
 *
 * @param ready how many would be sent
 * @param problems how many values each problem holds back
 * @param warnings what holds for the period as a whole
 */
public record Preview(
    Mapping mapping,
    ReportPeriod period,
    String dataSetName,
    int ready,
    Map<ReportedValue.Problem, Long> problems,
    List<String> warnings,
    List<ReportedValue> values) {

  /** The values that would be sent. */
  List<ReportedValue> sendable() {
    return values.stream().filter(value -> value.problem() == null).toList();
  }
}
