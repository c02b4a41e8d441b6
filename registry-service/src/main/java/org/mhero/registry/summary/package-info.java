/** Counts what the directory holds, without looking at a single resource. */
@org.jspecify.annotations.NullMarked
package org.mhero.registry.summary;
