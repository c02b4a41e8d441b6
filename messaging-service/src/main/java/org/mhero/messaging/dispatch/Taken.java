package org.mhero.messaging.dispatch;

/**
 * A message taken from the queue.
 *
 * @param attempts hand-overs including the one it was taken for
 * @param stopped whether the person asked to stop in the meantime
 */
record Taken(Message message, int attempts, boolean stopped) {}
