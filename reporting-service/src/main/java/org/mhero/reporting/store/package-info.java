/** Runs SQL for the features; the only place that touches JDBC. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.store;
