package org.mhero.workflow.session;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.Sprint;

/**
 * What happens to a waiting session when nobody writes: the earliest of the wait's timeout, the
 * flow's expiry and the closing of the campaign.
 *
 * @param at when
 * @param kind what
 * @param timeoutSeconds the wait's timeout, null when it has none
 */
record Due(Instant at, Kind kind, @Nullable Integer timeoutSeconds) {
  enum Kind {
    TIMEOUT,
    EXPIRY,
    CLOSING
  }

  /** What a sprint leaves to be done, null when it has not ended in a wait. */
  static @Nullable Due of(Sprint sprint, Instant now, @Nullable Instant closesAt) {
    for (FlowEvent.Logged logged : sprint.events().reversed()) {
      if (logged.event() instanceof FlowEvent.MsgWait wait) {
        Integer timeout = wait.timeoutSeconds();
        Due due = new Due(Objects.requireNonNull(wait.expiresOn()), Kind.EXPIRY, timeout);
        if (timeout != null && now.plusSeconds(timeout).isBefore(due.at)) {
          due = new Due(now.plusSeconds(timeout), Kind.TIMEOUT, timeout);
        }
        return closesAt != null && closesAt.isBefore(due.at)
            ? new Due(closesAt, Kind.CLOSING, timeout)
            : due;
      }
    }
    return null;
  }
}
