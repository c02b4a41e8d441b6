/**
 * Facts from events: appended as told, folded into one current row each, and moved between the
 * cells of the roll-ups in the same transaction.
 */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.fact;
