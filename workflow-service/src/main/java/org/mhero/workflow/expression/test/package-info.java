/** The tests of a switch router (reference, section 6), one class each; functions as well. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.expression.test;
