/** FHIR JSON and XML to the HAPI model and back, with errors that name the element. */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.fhir.codec;
