/**
 * The suite as a client sees it: the front door, and the requests an official's work consists of.
 */
@org.jspecify.annotations.NullMarked
package org.mhero.local.front;
