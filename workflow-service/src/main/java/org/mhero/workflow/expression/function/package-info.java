/** The functions an expression can call (reference 7.9), one table per family. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.expression.function;
