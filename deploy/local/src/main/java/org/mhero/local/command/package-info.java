/** The commands of {@code ./mhero}, one class each. */
@org.jspecify.annotations.NullMarked
package org.mhero.local.command;
