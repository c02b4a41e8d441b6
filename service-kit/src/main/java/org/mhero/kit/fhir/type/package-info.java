/** What a service declares about the resource types it owns; storage, search and REST follow it. */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.fhir.type;
