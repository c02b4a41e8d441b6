package org.mhero.workflow.session;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.Sprint;

/**
 * What happens to a waiting session when nobody writes. The wait's time-out counts from when the
 * question has left (flow engine reference, 3.5), which {@link Deliveries} hears of later; until
 * then only the flow's expiry and the closing of the campaign can end the wait.
 *
 * @param next what is to happen next
 * @param end what ends the wait for good: the earlier of expiry and closing
 * @param timeoutSeconds the wait's timeout, null when it has none
 */
record Due(Moment next, Moment end, @Nullable Integer timeoutSeconds) {
  enum Kind {
    TIMEOUT,
    EXPIRY,
    CLOSING
  }

  /** Something that is to happen, and when. */
  record Moment(Instant at, Kind kind) {}

  /** What a sprint leaves to be done, null when it has not ended in a wait. */
  static @Nullable Due of(Sprint sprint, Instant now, @Nullable Instant closesAt) {
    for (FlowEvent.Logged logged : sprint.events().reversed()) {
      if (logged.event() instanceof FlowEvent.MsgWait wait) {
        Moment end = new Moment(Objects.requireNonNull(wait.expiresOn()), Kind.EXPIRY);
        if (closesAt != null && closesAt.isBefore(end.at)) {
          end = new Moment(closesAt, Kind.CLOSING);
        }
        Integer timeout = wait.timeoutSeconds();
        Moment next = end;
        if (timeout != null && !asks(sprint) && now.plusSeconds(timeout).isBefore(end.at)) {
          next = new Moment(now.plusSeconds(timeout), Kind.TIMEOUT);
        }
        return new Due(next, end, timeout);
      }
    }
    return null;
  }

  /** Whether a message has to leave first. */
  private static boolean asks(Sprint sprint) {
    return sprint.events().stream()
        .anyMatch(
            logged ->
                logged.event() instanceof FlowEvent.MsgCreated message
                    && SessionMessages.sendable(message));
  }
}
