/** The reporting service: facts, roll-ups, results, exports, DHIS2 and the console. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting;
