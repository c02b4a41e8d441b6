package org.mhero.local.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * What the demo ends with: a table of sums, and whether each of them adds up.
 *
 * @param rows the sums, in the order they are shown
 * @param seconds how long the play took, from the first send
 * @param messagesPerSecond messages that left and came in, over the play
 */
record Figures(List<Sum> rows, double seconds, double messagesPerSecond) {

  /** One named part of a sum. */
  record Part(String name, long count) {}

  /** A total and the parts it must equal. */
  record Sum(String of, Part total, List<Part> parts) {

    Sum {
      parts = List.copyOf(parts);
    }

    boolean reconciles() {
      return total.count() == parts.stream().mapToLong(Part::count).sum();
    }

    @Override
    public String toString() {
      List<String> terms = new ArrayList<>();
      parts.forEach(part -> terms.add(part.name() + " " + part.count()));
      return "%-28s %-12s %7d = %s   %s"
          .formatted(
              of,
              total.name(),
              total.count(),
              String.join(" + ", terms),
              reconciles() ? "ok" : "DOES NOT ADD UP");
    }
  }

  Figures {
    rows = List.copyOf(rows);
  }

  /** Whether every sum adds up. */
  boolean reconcile() {
    return rows.stream().allMatch(Sum::reconciles);
  }
}
