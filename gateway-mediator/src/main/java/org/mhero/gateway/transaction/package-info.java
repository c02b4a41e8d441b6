/** The log of every exchange: who asked whom for what, how it ended and how long it took. */
@org.jspecify.annotations.NullMarked
package org.mhero.gateway.transaction;
