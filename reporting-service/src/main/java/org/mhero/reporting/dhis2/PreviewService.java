package org.mhero.reporting.dhis2;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.ReportingConfig;

/** Says what would be sent; the sending uses the same and nothing else. */
@ApplicationScoped
public class PreviewService {
  private final Dhis2Port dhis2;
  private final AnswerReader answers;
  private final ZoneId zone;
  private final Clock clock;

  PreviewService(Dhis2Port dhis2, AnswerReader answers, ReportingConfig config, Clock clock) {
    this.dhis2 = dhis2;
    this.answers = answers;
    this.zone = config.zone();
    this.clock = clock;
  }

  /**
   * The values of a period.
   *
   * @param period as DHIS2 calls it; null for the last one that is over
   * @throws AppException CONFLICT without a DHIS2, INVALID for a period the data set does not have
   */
  public Preview preview(Mapping mapping, @Nullable String period) {
    if (!dhis2.configured()) {
      throw AppException.conflict("No DHIS2 is configured (mhero.dhis2.url and an access)");
    }
    DataSetInfo dataSet = dhis2.dataSet(mapping.dataSet());
    ReportPeriod reported = period(dataSet, period);
    List<GivenAnswer> given =
        answers.answers(
            mapping,
            reported.first().atStartOfDay(zone).toInstant(),
            reported.last().plusDays(1).atStartOfDay(zone).toInstant());
    Map<String, FacilityInfo> facilities =
        answers.facilities(given.stream().map(GivenAnswer::facility).collect(Collectors.toSet()));
    List<ReportedValue> values =
        new Compilation(mapping, dataSet, reported, facilities).values(given);
    return new Preview(
        mapping,
        reported,
        dataSet.name(),
        (int) values.stream().filter(value -> value.problem() == null).count(),
        problems(values),
        warnings(dataSet, reported),
        values);
  }

  private static Map<ReportedValue.Problem, Long> problems(List<ReportedValue> values) {
    return values.stream()
        .map(ReportedValue::problem)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(p -> p, TreeMap::new, Collectors.counting()));
  }

  private ReportPeriod period(DataSetInfo dataSet, @Nullable String period) {
    PeriodType type =
        PeriodType.named(dataSet.periodType())
            .orElseThrow(
                () ->
                    AppException.unprocessable(
                        "Data sets with the period type %s cannot be served"
                            .formatted(dataSet.periodType())));
    if (period == null || period.isBlank()) {
      return type.lastFinished(today());
    }
    return type.parse(period)
        .orElseThrow(
            () ->
                AppException.invalid(
                    "%s is no period of the type %s".formatted(period, dataSet.periodType())));
  }

  /** What DHIS2 would refuse every value for. */
  private List<String> warnings(DataSetInfo dataSet, ReportPeriod period) {
    List<String> warnings = new ArrayList<>();
    if (dataSet.openFuturePeriods() == 0 && !period.last().isBefore(today())) {
      warnings.add("The period is not over; DHIS2 takes finished periods only (E7641)");
    }
    if (dataSet.expiryDays() > 0
        && period.last().plusDays(dataSet.expiryDays()).isBefore(today())) {
      warnings.add(
          "The period ended more than %d days ago; DHIS2 has closed it (E7640)"
              .formatted(dataSet.expiryDays()));
    }
    return List.copyOf(warnings);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
