/** Plain SQL with a transaction around it. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.database;
