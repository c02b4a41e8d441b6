package org.mhero.reporting.indicator;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.mhero.event.MessageStatus;

/** A roll-up cell as it is read: what it is grouped by, and its counts. */
record OutcomeSum(String group, MessageStatus status, long messages, long segments) {

  OutcomeCounts counts() {
    return OutcomeCounts.of(Outcome.of(status), messages);
  }

  /** Parts of messages that were left out or stopped were never sent and cost nothing. */
  long spent() {
    return switch (Outcome.of(status)) {
      case WAITING, STOPPED, NOT_SENT -> 0;
      case ON_ITS_WAY, DELIVERED, NOT_DELIVERED -> segments;
    };
  }

  /** Cells by group, in the order of the groups. */
  static Collector<OutcomeSum, ?, Map<String, Total>> byGroup() {
    return Collectors.toMap(
        OutcomeSum::group, sum -> new Total(sum.counts(), sum.spent()), Total::plus, TreeMap::new);
  }

  /** Outcomes and parts together. */
  record Total(OutcomeCounts counts, long segments) {
    static final Total NONE = new Total(OutcomeCounts.NONE, 0);

    Total plus(Total other) {
      return new Total(counts.plus(other.counts), segments + other.segments);
    }
  }
}
