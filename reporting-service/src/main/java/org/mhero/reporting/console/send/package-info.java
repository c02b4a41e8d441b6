/** Sends: four steps to make one, the list, and how one fares. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.send;
