/**
 * Aggregates of surveys for DHIS2: mappings, preview, sending value by value with what was refused,
 * and the same aggregate as ADX and MeasureReport.
 */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.dhis2;
