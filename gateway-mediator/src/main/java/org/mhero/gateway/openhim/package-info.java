/** The gateway as a mediator of OpenHIM: registration, heartbeat, config and response envelope. */
@org.jspecify.annotations.NullMarked
package org.mhero.gateway.openhim;
