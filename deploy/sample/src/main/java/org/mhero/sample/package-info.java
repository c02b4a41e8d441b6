/**
 * Makes the health workers, facilities and places of Kolanda, a country that does not exist, in the
 * shapes of an iHRIS export.
 */
@org.jspecify.annotations.NullMarked
package org.mhero.sample;
