/** Finds out, while a Bundle streams by, whose it is and whether it stays with one owner. */
@org.jspecify.annotations.NullMarked
package org.mhero.gateway.bundle;
