/** Requests to other services, kept with the state that makes them and sent until accepted. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.outgoing;
