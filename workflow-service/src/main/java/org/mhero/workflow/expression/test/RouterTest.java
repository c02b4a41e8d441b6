package org.mhero.workflow.expression.test;

import org.mhero.workflow.expression.Callable;

/**
 * A test of a switch router and a function of expressions as well. To add one: write a class like
 * {@link HasText} beside it and a line in {@link RouterTests#ALL}.
 */
public interface RouterTest extends Callable {
  /** The name in a flow, lower-case. */
  String name();
}
