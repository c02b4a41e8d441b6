/** The first page: what runs, what waits, whether the reach is good. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.overview;
