package org.mhero.messaging.progress;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;

/**
 * How many messages stand where. {@code addressed} is the sum of all the others but segments: it is
 * computed from them and cannot differ.
 *
 * @param state WAITING (people are still being looked for), SENDING, COMPLETED or REVOKED
 * @param noPhone nobody can be reached: no number, none that works, or nobody under the reference
 * @param segments SMS parts of the messages that left
 */
public record Progress(
    String id,
    String state,
    long addressed,
    long noPhone,
    long optedOut,
    long pending,
    long queued,
    long submitted,
    long sent,
    long delivered,
    long failed,
    long expired,
    long cancelled,
    long segments) {

  /** Messages that stand at the same place for the same reason. */
  record Group(MessageStatus status, @Nullable String reason, long count, long segments) {
    boolean optedOut() {
      return status == MessageStatus.SUPPRESSED && "opted-out".equals(reason);
    }
  }

  /** Adds groups up. */
  static Progress of(String id, String state, List<Group> groups) {
    return new Progress(
        id,
        state,
        groups.stream().mapToLong(Group::count).sum(),
        sum(groups, g -> g.status() == MessageStatus.SUPPRESSED && !g.optedOut()),
        sum(groups, Group::optedOut),
        sum(groups, MessageStatus.PENDING),
        sum(groups, MessageStatus.QUEUED),
        sum(groups, MessageStatus.SUBMITTED),
        sum(groups, MessageStatus.SENT),
        sum(groups, g -> arrived(g.status())),
        sum(groups, MessageStatus.FAILED),
        sum(groups, MessageStatus.EXPIRED),
        sum(groups, MessageStatus.CANCELLED),
        groups.stream().mapToLong(Group::segments).sum());
  }

  private static boolean arrived(MessageStatus status) {
    return status == MessageStatus.DELIVERED || status == MessageStatus.READ;
  }

  private static long sum(List<Group> groups, MessageStatus status) {
    return sum(groups, g -> g.status() == status);
  }

  private static long sum(List<Group> groups, Predicate<Group> in) {
    return groups.stream().filter(in).mapToLong(Group::count).sum();
  }
}
