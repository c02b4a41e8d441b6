/** The one-command runner: starts the whole suite on one machine and minds it. */
@org.jspecify.annotations.NullMarked
package org.mhero.local;
