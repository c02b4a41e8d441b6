package org.mhero.workflow.query;

import java.util.Map;
import org.mhero.workflow.expression.Line;

/** How large a query may be (reference 8.1); the older line only guards the process. */
record QueryLimits(int chars, int nesting, int conditions) {
  private static final QueryLimits NEW = new QueryLimits(10_000, 100, 250);
  private static final QueryLimits OLD = new QueryLimits(100_000, 500, 10_000);

  static QueryLimits of(Line line) {
    return line == Line.V13_2 ? OLD : NEW;
  }

  static QueryException exceeded(String what) {
    return new QueryException(QueryException.Code.TOO_COMPLEX, "The query has " + what, Map.of());
  }
}
