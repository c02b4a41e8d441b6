/** The Kafka edge of reporting: whole polls in one transaction each. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.intake;
