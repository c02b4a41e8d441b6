/** The whole suite, started as its user starts it, and used from outside. */
@org.jspecify.annotations.NullMarked
package org.mhero.e2e;
