/** Keeps what the services tell of every FHIR interaction as BALP AuditEvents. */
@org.jspecify.annotations.NullMarked
package org.mhero.gateway.audit;
