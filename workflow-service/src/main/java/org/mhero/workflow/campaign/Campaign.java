package org.mhero.workflow.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A survey for an audience.
 *
 * @param task the Task's id
 * @param flow the flow's uuid
 * @param audience {@code Group/x}, or {@code Practitioner/x} for one worker
 * @param status where it stands
 * @param addressed workers the audience had, null while nobody knows
 * @param doneTo the id of the last worker that was started; the next is the one after it
 * @param closesAt when nobody is waited for any more, or null
 * @param attempts how often its start was begun
 * @param createdAt when it was asked for
 */
record Campaign(
    String task,
    String flow,
    String audience,
    CampaignStatus status,
    @Nullable Integer addressed,
    String doneTo,
    @Nullable Instant closesAt,
    int attempts,
    Instant createdAt) {}
