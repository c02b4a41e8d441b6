/** Pure extraction of narrow index rows from a resource, by its declared search parameters. */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.fhir.index;
