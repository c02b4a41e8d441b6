/** Reads what iHRIS v5 exports and mends what real exports get wrong. */
@org.jspecify.annotations.NullMarked
package org.mhero.registry.source.ihris;
