/** Every FHIR interaction leaves an event behind; the gateway makes BALP AuditEvents of them. */
@org.jspecify.annotations.NullMarked
package org.mhero.kit.audit;
