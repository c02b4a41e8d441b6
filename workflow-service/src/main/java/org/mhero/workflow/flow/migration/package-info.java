/** Brings older flow definitions up to date, one step for each version of the format (9). */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.flow.migration;
