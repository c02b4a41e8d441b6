package org.mhero.messaging.inbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message of the inbox. */
record InboxMessage(
    UUID id,
    long seq,
    UUID contact,
    @Nullable String practitioner,
    String channel,
    String text,
    Instant at,
    boolean handled) {}
