package org.mhero.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.ReportingConfig;
import org.mhero.reporting.dimension.DimensionService;
import org.mhero.reporting.indicator.IndicatorRepository.Group;
import org.mhero.reporting.store.Page;

/** The overview and the outcomes of sends, from roll-ups only. */
@ApplicationScoped
public class IndicatorService {
  private static final int LONGEST = 400;

  private final IndicatorRepository repository;
  private final DimensionService dimensions;
  private final ReportingConfig config;
  private final Clock clock;

  IndicatorService(
      IndicatorRepository repository,
      DimensionService dimensions,
      ReportingConfig config,
      Clock clock) {
    this.repository = repository;
    this.dimensions = dimensions;
    this.config = config;
    this.clock = clock;
  }

  /** The figures of the last days, today included, 1 to 400. */
  public Overview overview(int days) {
    if (days < 1 || days > LONGEST) {
      throw AppException.invalid("days must be 1 to " + LONGEST);
    }
    LocalDate to = LocalDate.ofInstant(clock.instant(), config.zone());
    return overview(to.minusDays(days - 1L), to);
  }

  private Overview overview(LocalDate from, LocalDate to) {
    Map<String, OutcomeSum.Total> channels =
        repository.outcomes(from, to, Group.CHANNEL).stream().collect(OutcomeSum.byGroup());
    OutcomeSum.Total total = total(channels);
    Map<String, OutcomeSum.Total> byDay =
        repository.outcomes(from, to, Group.DAY).stream().collect(OutcomeSum.byGroup());
    Map<LocalDate, Long> answers = repository.answersByDay(from, to);
    List<Overview.Day> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      OutcomeCounts counts = byDay.getOrDefault(day.toString(), OutcomeSum.Total.NONE).counts();
      days.add(
          new Overview.Day(
              day, counts.haveLeft(), counts.delivered(), answers.getOrDefault(day, 0L)));
    }
    return new Overview(
        from,
        to,
        total.counts(),
        total.segments(),
        answers.values().stream().mapToLong(Long::longValue).sum(),
        repository.people(from, to),
        days,
        channels(channels),
        repository.newest(null).orElse(null));
  }

  /**
   * What became of a campaign or of a request.
   *
   * @throws AppException NOT_FOUND when no message of it is known yet
   */
  public SendOutcomes outcomes(String id) {
    String scope = scope(id);
    Map<String, OutcomeSum.Total> channels = grouped(scope, Group.CHANNEL);
    OutcomeSum.Total total = total(channels);
    return new SendOutcomes(
        id,
        total.counts(),
        total.segments(),
        channels(channels),
        repository.reasons(scope),
        grouped(scope, Group.DAY).entrySet().stream()
            .map(
                e ->
                    new SendOutcomes.ByDay(
                        LocalDate.parse(e.getKey()),
                        e.getValue().counts(),
                        e.getValue().segments()))
            .toList(),
        named(grouped(scope, Group.DISTRICT), dimensions.placeNames()),
        named(grouped(scope, Group.CADRE), dimensions.cadreNames()),
        repository.newest(scope).orElse(null));
  }

  /**
   * The messages of a send and whom they were for.
   *
   * @param outcome only these, or null for all
   * @param cursor of the page before, or null
   */
  public Page<SendPerson> people(
      String id, @Nullable Outcome outcome, @Nullable String cursor, int limit) {
    List<MessageStatus> statuses =
        outcome == null
            ? Stream.of(Outcome.values()).flatMap(o -> o.statuses().stream()).toList()
            : outcome.statuses();
    List<SendPerson> found =
        repository.people(scope(id), statuses, cursor == null ? "" : cursor, limit + 1);
    return found.size() > limit
        ? new Page<>(found.subList(0, limit), found.get(limit - 1).message())
        : new Page<>(found, null);
  }

  private String scope(String id) {
    return repository
        .scope(id)
        .orElseThrow(() -> AppException.notFound("No message of this send is known"));
  }

  private Map<String, OutcomeSum.Total> grouped(String scope, Group group) {
    return repository.outcomes(scope, group).stream().collect(OutcomeSum.byGroup());
  }

  private static OutcomeSum.Total total(Map<String, OutcomeSum.Total> groups) {
    return groups.values().stream().reduce(OutcomeSum.Total.NONE, OutcomeSum.Total::plus);
  }

  private static List<SendOutcomes.ByChannel> channels(Map<String, OutcomeSum.Total> channels) {
    return channels.entrySet().stream()
        .map(
            e ->
                new SendOutcomes.ByChannel(
                    e.getKey(), e.getValue().counts(), e.getValue().segments()))
        .toList();
  }

  private static List<SendOutcomes.ByGroup> named(
      Map<String, OutcomeSum.Total> groups, Map<String, String> names) {
    return groups.entrySet().stream()
        .map(
            e ->
                new SendOutcomes.ByGroup(
                    e.getKey(), names.getOrDefault(e.getKey(), e.getKey()), e.getValue().counts()))
        .toList();
  }
}
