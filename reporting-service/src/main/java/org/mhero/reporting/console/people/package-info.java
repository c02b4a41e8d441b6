/** Finding a health worker, and what is known of one. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.people;
