/** FHIR R4 at a service's edge: declare the types it owns, and the kit stores and serves them. */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.fhir;
