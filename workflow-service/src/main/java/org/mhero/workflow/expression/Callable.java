package org.mhero.workflow.expression;

import java.util.List;

/** What stands behind a function's name. Never throws: a failure is a {@link Value.Failure}. */
@FunctionalInterface
public interface Callable {
  Value call(Surroundings surroundings, List<Value> arguments);
}
