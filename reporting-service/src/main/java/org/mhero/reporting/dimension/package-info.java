/** Who and where: cadres, facilities and districts of workers, read lazily from the directory. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.dimension;
