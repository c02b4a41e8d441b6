package org.mhero.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;
import org.mhero.reporting.store.Database;
import org.mhero.reporting.store.Row;

/** Reads the roll-ups of messages and answers. */
@ApplicationScoped
class IndicatorRepository {
  /** The scope that holds the sum over all sends. */
  static final String ALL = "*";

  /** What message cells may be grouped by. */
  enum Group {
    CHANNEL("channel"),
    DAY("day::text"),
    DISTRICT("district"),
    CADRE("cadre");

    private final String column;

    Group(String column) {
      this.column = column;
    }
  }

  private final Database database;

  IndicatorRepository(Database database) {
    this.database = database;
  }

  List<OutcomeSum> outcomes(String scope, Group group) {
    return database.list(
        ("select %s, status, sum(messages), sum(segments) from message_rollup"
                + " where scope = ? and messages > 0 group by 1, 2")
            .formatted(group.column),
        IndicatorRepository::sum,
        scope);
  }

  List<OutcomeSum> outcomes(LocalDate from, LocalDate to, Group group) {
    return database.list(
        ("select %s, status, sum(messages), sum(segments) from message_rollup"
                + " where scope = ? and day between ? and ? and messages > 0 group by 1, 2")
            .formatted(group.column),
        IndicatorRepository::sum,
        ALL,
        from,
        to);
  }

  private static OutcomeSum sum(Row row) {
    return new OutcomeSum(
        row.text(1), MessageStatus.valueOf(row.text(2)), row.number(3), row.number(4));
  }

  List<SendOutcomes.ByReason> reasons(String scope) {
    return database.list(
        "select status, reason, sum(messages) from message_rollup"
            + " where scope = ? and messages > 0 and reason <> '' group by 1, 2 order by 3 desc, 2",
        row ->
            new SendOutcomes.ByReason(
                Outcome.of(MessageStatus.valueOf(row.text(1))), row.text(2), row.number(3)),
        scope);
  }

  Map<LocalDate, Long> answersByDay(LocalDate from, LocalDate to) {
    Map<LocalDate, Long> days = new TreeMap<>();
    database.each(
        "select day, sum(answers) from answer_rollup where scope = ? and day between ? and ?"
            + " group by 1",
        row -> days.put(row.day(1), row.number(2)),
        ALL,
        from,
        to);
    return days;
  }

  long people(LocalDate from, LocalDate to) {
    return database
        .one(
            "select count(distinct person) from answer_person where day between ? and ?",
            row -> row.number(1),
            from,
            to)
        .orElse(0L);
  }

  /** The scope an id stands for: a campaign, a request without one, or the request of one. */
  Optional<String> scope(String id) {
    return database.one(
        "select scope from message_state where scope = ? union all"
            + " select scope from message_state where request = ? limit 1",
        row -> row.text(1),
        id,
        id);
  }

  Optional<Instant> newest(@Nullable String scope) {
    return scope == null
        ? database
            .one(
                "select max(at) from message_fact",
                row -> Optional.ofNullable(row.instantOrNull(1)))
            .flatMap(at -> at)
        : database
            .one(
                "select max(status_at) from message_state where scope = ?",
                row -> Optional.ofNullable(row.instantOrNull(1)),
                scope)
            .flatMap(at -> at);
  }

  List<SendPerson> people(String scope, List<MessageStatus> statuses, String after, int limit) {
    return database.list(
        "select m.message, m.practitioner, w.name, c.display, f.name, d.name, m.channel, m.status,"
            + " m.reason, m.status_at from message_state m"
            + " left join worker w on w.id = m.practitioner"
            + " left join term c on c.kind = 'cadre' and c.code = m.cadre"
            + " left join place f on f.id = m.facility left join place d on d.id = m.district"
            + " where m.scope = ? and m.status = any (?) and m.message > ?"
            + " order by m.message limit ?",
        IndicatorRepository::person,
        scope,
        statuses.stream().map(Enum::name).toArray(String[]::new),
        after,
        limit);
  }

  private static SendPerson person(Row row) {
    return new SendPerson(
        row.text(1),
        row.textOrNull(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6),
        row.text(7),
        Outcome.of(MessageStatus.valueOf(row.text(8))),
        row.text(9),
        row.instantOrNull(10));
  }
}
