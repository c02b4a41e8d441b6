/** The RESTful API of FHIR R4 (http.html) under {@code /fhir}, one class for each interaction. */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.fhir.rest;
