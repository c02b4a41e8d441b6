package org.mhero.reporting.fact;

import java.util.Map;
import java.util.TreeMap;

/**
 * How cells of the roll-ups change: rows are taken out of the cells they were in and put into those
 * they are in now; what stays is not written. Cells are kept in the order in which they are locked.
 */
final class Tally {
  /** The scope that holds the sum over all sends and surveys. */
  static final String ALL = "*";

  private final Map<MessageCell, Amount> messages = new TreeMap<>(MessageCell.ORDER);
  private final Map<ParticipantCell, Long> people = new TreeMap<>(ParticipantCell.ORDER);
  private final Map<AnswerCell, Long> answers = new TreeMap<>(AnswerCell.ORDER);
  private final Map<ValueCell, Long> values = new TreeMap<>(ValueCell.ORDER);

  /** Messages and their SMS parts. */
  record Amount(long messages, long segments) {
    Amount plus(Amount other) {
      return new Amount(messages + other.messages, segments + other.segments);
    }

    boolean zero() {
      return messages == 0 && segments == 0;
    }
  }

  void add(MessageCell cell, long n, long segments) {
    messages.merge(cell, new Amount(n, segments), Amount::plus);
  }

  void add(ParticipantCell cell, long n) {
    people.merge(cell, n, Long::sum);
  }

  void add(AnswerCell cell, long n) {
    answers.merge(cell, n, Long::sum);
  }

  void add(ValueCell cell, long n) {
    values.merge(cell, n, Long::sum);
  }

  Map<MessageCell, Amount> messages() {
    messages.values().removeIf(Amount::zero);
    return messages;
  }

  Map<ParticipantCell, Long> people() {
    people.values().removeIf(n -> n == 0);
    return people;
  }

  Map<AnswerCell, Long> answers() {
    answers.values().removeIf(n -> n == 0);
    return answers;
  }

  Map<ValueCell, Long> values() {
    values.values().removeIf(n -> n == 0);
    return values;
  }
}
