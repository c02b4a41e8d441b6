package org.mhero.workflow.outgoing;

/**
 * Told within the service, in the transaction that forgets the request, when a message was refused
 * for good.
 *
 * @param session the session whose message it was
 * @param status the HTTP status
 */
public record OutgoingRefused(String session, int status) {}
