/**
 * Keeps FHIR resources as the bytes that are served, beside index rows of declared search
 * parameters.
 */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.fhir.store;
