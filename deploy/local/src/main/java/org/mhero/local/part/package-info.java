/**
 * The parts of the suite: what each is called, where it listens, how it starts and when it is well.
 */
@org.jspecify.annotations.NullMarked
package org.mhero.local.part;
