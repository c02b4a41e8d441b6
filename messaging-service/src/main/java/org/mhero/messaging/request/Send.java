package org.mhero.messaging.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.dispatch.Lane;

/**
 * An accepted request under way.
 *
 * @param seq rises with acceptance
 * @param step recipients of the request that are done
 * @param progress the last worker of the recipient in hand that has a message
 * @param attempts how often its audience was begun
 */
record Send(
    String request,
    long seq,
    @Nullable String campaign,
    Lane lane,
    String state,
    Instant expiresAt,
    int step,
    String progress,
    int attempts) {}
