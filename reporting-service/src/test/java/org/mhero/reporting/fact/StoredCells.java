package org.mhero.reporting.fact;

import java.util.Map;
import java.util.TreeMap;
import org.mhero.event.MessageStatus;
import org.mhero.reporting.store.Database;
import org.mhero.reporting.survey.Progress;
import org.mhero.reporting.survey.ValueKind;

/** Reads the roll-ups back, written out as {@link MemoryLedger} writes its cells. */
final class StoredCells {
  private StoredCells() {}

  static Map<String, Object> read(Database database) {
    Map<String, Object> cells = new TreeMap<>();
    messages(database, cells);
    people(database, cells);
    answers(database, cells);
    values(database, cells);
    return cells;
  }

  private static void messages(Database database, Map<String, Object> cells) {
    database.each(
        "select scope, day, channel, status, reason, cadre, district, messages, segments"
            + " from message_rollup where messages <> 0 or segments <> 0",
        row ->
            cells.put(
                new MessageCell(
                        row.text(1),
                        row.day(2),
                        row.text(3),
                        MessageStatus.valueOf(row.text(4)),
                        row.text(5),
                        row.text(6),
                        row.text(7))
                    .toString(),
                new Tally.Amount(row.number(8), row.number(9))));
  }

  private static void people(Database database, Map<String, Object> cells) {
    database.each(
        "select scope, outcome, cadre, district, people from participant_rollup where people <> 0",
        row ->
            cells.put(
                new ParticipantCell(
                        row.text(1), Progress.valueOf(row.text(2)), row.text(3), row.text(4))
                    .toString(),
                row.number(5)));
  }

  private static void answers(Database database, Map<String, Object> cells) {
    database.each(
        "select scope, question, category, understood, day, cadre, district, answers"
            + " from answer_rollup where answers <> 0",
        row ->
            cells.put(
                new AnswerCell(
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.flag(4),
                        row.day(5),
                        row.text(6),
                        row.text(7))
                    .toString(),
                row.number(8)));
  }

  private static void values(Database database, Map<String, Object> cells) {
    database.each(
        "select scope, question, kind, value, cadre, district, answers from value_rollup"
            + " where answers <> 0",
        row ->
            cells.put(
                new ValueCell(
                        row.text(1),
                        row.text(2),
                        kind(row.text(3)),
                        row.decimal(4).stripTrailingZeros(),
                        row.text(5),
                        row.text(6))
                    .toString(),
                row.number(7)));
  }

  private static ValueKind kind(String code) {
    for (ValueKind kind : ValueKind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(code);
  }
}
