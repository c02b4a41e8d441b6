package org.mhero.workflow.expression.function;

import java.util.List;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** Arrays of at most 10,000 items, a limit that the older line does not have (reference 7.9). */
final class Lists {
  private static final int MOST_ITEMS = 10_000;
  private static final int OLD_MOST_ITEMS = 1_000_000;

  private Lists() {}

  static Value of(List<Value> items, Surroundings surroundings) {
    int most = surroundings.line() == Line.V13_2 ? OLD_MOST_ITEMS : MOST_ITEMS;
    return items.size() > most
        ? Value.error("array of more than " + most + " items")
        : new Value.Array(items);
  }

  /** The place of an index that may count from the end, between 0 and the size. */
  static int place(int index, int size) {
    return Math.clamp(index < 0 ? (long) index + size : index, 0, size);
  }
}
