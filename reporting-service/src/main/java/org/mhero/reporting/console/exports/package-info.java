/** Files of answers and outcomes, for the signed-in official. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.exports;
