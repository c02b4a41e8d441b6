/** One way to fail: a code that knows its HTTP status and its FHIR issue type. */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.error;
