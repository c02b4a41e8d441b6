package org.mhero.workflow.expression;

import org.jspecify.annotations.Nullable;

/** Where names are looked up before functions are. */
@FunctionalInterface
public interface Scope {
  /** The value of a lower-case name, null when the scope does not know it. */
  @Nullable Value lookup(String name);

  /** Another expression is going to be evaluated. */
  default void begin() {}
}
