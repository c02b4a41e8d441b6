package org.mhero.messaging.inbound;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.channel.InboundMessage;

/**
 * An inbound message and who it is from.
 *
 * @param practitioner the worker it is taken to be from, null for nobody known
 */
record Arrival(
    String channel, UUID contact, @Nullable String practitioner, InboundMessage message) {}
