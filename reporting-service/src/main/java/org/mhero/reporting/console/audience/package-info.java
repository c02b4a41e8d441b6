/** Whom a send reaches: the filters to choose from, the rule as FHIR, the count before sending. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.audience;
