/** Facilities: where people work. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.place;
