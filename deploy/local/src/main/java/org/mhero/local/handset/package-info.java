/** Plays handsets through the simulator, for the demo and for tests. */
@org.jspecify.annotations.NullMarked
package org.mhero.local.handset;
