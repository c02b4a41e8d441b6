/** Coming in, going out, and the language of the console. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.signin;
