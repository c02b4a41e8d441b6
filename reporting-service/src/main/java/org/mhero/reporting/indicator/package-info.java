/** The words that are counted: outcomes of sends, the overview, and the arithmetic of both. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.indicator;
