/** Figures of the suite; they are printed, no test asserts them. */
@org.jspecify.annotations.NullMarked
package org.mhero.local.bench;
