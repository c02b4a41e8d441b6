package org.mhero.messaging.channel;

/**
 * A line to the handsets. An implementation knows one provider's protocol and nothing of queues,
 * retries or states: those are the dispatcher's.
 */
public interface Channel {
  /**
   * Hands one message over and waits for the provider's answer, no longer than the channel's
   * timeout. Called by several threads at once, as many as the channel's parallelism. Every failure
   * the provider or the network can have is a {@link SendResult}; an exception means a fault of the
   * channel itself and counts as an unknown outcome.
   *
   * <p>The id of the message goes along where the protocol has a place for it, so that a provider
   * which keeps ids drops a repeated hand-over.
   */
  SendResult send(OutboundMessage message);
}
