package org.mhero.reporting.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.store.Database;

/** Reads the roll-ups of participants and answers. */
@ApplicationScoped
class SurveyRepository {
  /** Two parameters: the district and the cadre, null for any. */
  private static final String FILTER =
      " and (cast(? as text) is null or district = ?) and (cast(? as text) is null or cadre = ?)";

  private final Database database;

  SurveyRepository(Database database) {
    this.database = database;
  }

  boolean known(String scope) {
    return database
        .one(
            "select 1 from participant where scope = ? union all"
                + " select 1 from answer_rollup where scope = ? limit 1",
            row -> true,
            scope,
            scope)
        .isPresent();
  }

  Map<Progress, Long> people(String scope, SurveyFilter filter) {
    Map<Progress, Long> people = new EnumMap<>(Progress.class);
    database.each(
        "select outcome, sum(people) from participant_rollup where scope = ?"
            + FILTER
            + " group by 1",
        row -> people.put(Progress.valueOf(row.text(1)), row.number(2)),
        parameters(scope, filter));
    return people;
  }

  Map<String, Map<Progress, Long>> byDistrict(String scope, SurveyFilter filter) {
    return grouped("district", scope, filter);
  }

  Map<String, Map<Progress, Long>> byCadre(String scope, SurveyFilter filter) {
    return grouped("cadre", scope, filter);
  }

  private Map<String, Map<Progress, Long>> grouped(
      String column, String scope, SurveyFilter filter) {
    Map<String, Map<Progress, Long>> groups = new TreeMap<>();
    database.each(
        "select %s, outcome, sum(people) from participant_rollup where scope = ?".formatted(column)
            + FILTER
            + " and people > 0 group by 1, 2",
        row ->
            groups
                .computeIfAbsent(row.text(1), g -> new EnumMap<>(Progress.class))
                .put(Progress.valueOf(row.text(2)), row.number(3)),
        parameters(scope, filter));
    return groups;
  }

  QuestionTally answers(String scope, SurveyFilter filter) {
    QuestionTally tally = new QuestionTally();
    database.each(
        "select question, category, understood, sum(answers) from answer_rollup where scope = ?"
            + FILTER
            + " group by 1, 2, 3 having sum(answers) > 0 order by 1, 4 desc, 2",
        row -> {
          if (row.flag(3)) {
            tally.understood(row.text(1), row.text(2), row.number(4));
          } else {
            tally.notUnderstood(row.text(1), row.number(4));
          }
        },
        parameters(scope, filter));
    database.each(
        "select question, kind, value, sum(answers) from value_rollup where scope = ?"
            + FILTER
            + " and question <> '' group by 1, 2, 3 having sum(answers) > 0 order by 1, 3",
        row -> {
          BigDecimal value = row.decimal(3);
          if (row.text(2).equals(ValueKind.NUMBER.code())) {
            tally.number(row.text(1), value, row.number(4));
          } else {
            tally.date(row.text(1), value, row.number(4));
          }
        },
        parameters(scope, filter));
    return tally;
  }

  Map<BigDecimal, Long> values(String scope, String question, ValueKind kind, SurveyFilter filter) {
    Map<BigDecimal, Long> values = new TreeMap<>();
    database.each(
        "select value, sum(answers) from value_rollup where scope = ?"
            + FILTER
            + " and question = ? and kind = ? group by 1 having sum(answers) > 0",
        row -> values.put(row.decimal(1), row.number(2)),
        scope,
        filter.district(),
        filter.district(),
        filter.cadre(),
        filter.cadre(),
        question,
        kind.code());
    return values;
  }

  Map<String, Long> choiceByDistrict(String scope, String question, String category) {
    Map<String, Long> districts = new TreeMap<>();
    database.each(
        "select district, sum(answers) from answer_rollup where scope = ? and question = ?"
            + " and category = ? and understood group by 1 having sum(answers) > 0",
        row -> districts.put(row.text(1), row.number(2)),
        scope,
        question,
        category);
    return districts;
  }

  Optional<Instant> newest(String scope) {
    return database
        .one(
            "select greatest((select max(status_at) from session_state where scope = ?),"
                + " (select max(status_at) from message_state where scope = ?),"
                + " (select max(at) from answer_state where scope = ?))",
            row -> Optional.ofNullable(row.instantOrNull(1)),
            scope,
            scope,
            scope)
        .flatMap(at -> at);
  }

  private static @Nullable Object[] parameters(String scope, SurveyFilter filter) {
    return new @Nullable Object[] {
      scope, filter.district(), filter.district(), filter.cadre(), filter.cadre()
    };
  }
}
