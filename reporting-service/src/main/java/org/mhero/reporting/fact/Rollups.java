package org.mhero.reporting.fact;

import static org.mhero.reporting.store.Columns.days;
import static org.mhero.reporting.store.Columns.decimals;
import static org.mhero.reporting.store.Columns.flags;
import static org.mhero.reporting.store.Columns.numbers;
import static org.mhero.reporting.store.Columns.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.mhero.reporting.store.Database;

/**
 * Writes changes of cells. Always the last thing a transaction does, and always in the order of the
 * cells, since these rows are the ones that everybody writes.
 */
@ApplicationScoped
class Rollups {
  private final Database database;

  Rollups(Database database) {
    this.database = database;
  }

  void apply(Tally tally) {
    messages(tally.messages());
    people(tally.people());
    answers(tally.answers());
    values(tally.values());
  }

  private void messages(Map<MessageCell, Tally.Amount> cells) {
    if (cells.isEmpty()) {
      return;
    }
    Set<MessageCell> keys = cells.keySet();
    database.update(
        "insert into message_rollup as r (scope, day, channel, status, reason, cadre, district,"
            + " messages, segments) select * from unnest(?::text[], ?::date[], ?::text[],"
            + " ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])"
            + " on conflict (scope, day, channel, status, reason, cadre, district) do update set"
            + " messages = r.messages + excluded.messages,"
            + " segments = r.segments + excluded.segments",
        texts(keys, MessageCell::scope),
        days(keys, MessageCell::day),
        texts(keys, MessageCell::channel),
        texts(keys, cell -> cell.status().name()),
        texts(keys, MessageCell::reason),
        texts(keys, MessageCell::cadre),
        texts(keys, MessageCell::district),
        numbers(cells.values(), Tally.Amount::messages),
        numbers(cells.values(), Tally.Amount::segments));
  }

  private void people(Map<ParticipantCell, Long> cells) {
    if (cells.isEmpty()) {
      return;
    }
    Set<ParticipantCell> keys = cells.keySet();
    database.update(
        "insert into participant_rollup as r (scope, outcome, cadre, district, people)"
            + " select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])"
            + " on conflict (scope, outcome, cadre, district) do update set"
            + " people = r.people + excluded.people",
        texts(keys, ParticipantCell::scope),
        texts(keys, cell -> cell.progress().name()),
        texts(keys, ParticipantCell::cadre),
        texts(keys, ParticipantCell::district),
        numbers(cells.values(), n -> n));
  }

  private void answers(Map<AnswerCell, Long> cells) {
    if (cells.isEmpty()) {
      return;
    }
    Set<AnswerCell> keys = cells.keySet();
    database.update(
        "insert into answer_rollup as r (scope, question, category, understood, day, cadre,"
            + " district, answers) select * from unnest(?::text[], ?::text[], ?::text[],"
            + " ?::boolean[], ?::date[], ?::text[], ?::text[], ?::bigint[]) on conflict (scope,"
            + " question, category, understood, day, cadre, district) do update set"
            + " answers = r.answers + excluded.answers",
        texts(keys, AnswerCell::scope),
        texts(keys, AnswerCell::question),
        texts(keys, AnswerCell::category),
        flags(keys, AnswerCell::understood),
        days(keys, AnswerCell::day),
        texts(keys, AnswerCell::cadre),
        texts(keys, AnswerCell::district),
        numbers(cells.values(), n -> n));
  }

  private void values(Map<ValueCell, Long> cells) {
    if (cells.isEmpty()) {
      return;
    }
    Set<ValueCell> keys = cells.keySet();
    database.update(
        "insert into value_rollup as r (scope, question, kind, value, cadre, district, answers)"
            + " select * from unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[],"
            + " ?::text[], ?::bigint[]) on conflict (scope, question, kind, value, cadre, district)"
            + " do update set answers = r.answers + excluded.answers",
        texts(keys, ValueCell::scope),
        texts(keys, ValueCell::question),
        texts(keys, cell -> cell.kind().code()),
        decimals(keys, ValueCell::value),
        texts(keys, ValueCell::cadre),
        texts(keys, ValueCell::district),
        numbers(cells.values(), n -> n));
  }
}
