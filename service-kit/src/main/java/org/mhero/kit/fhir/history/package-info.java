/** History of a type or a resource (FHIR R4 http.html#history; mCSD ITI-91). */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.fhir.history;
