package org.mhero.reporting.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;
import org.mhero.event.SessionChanged.Status;
import org.mhero.reporting.survey.Progress;

/**
 * How far one participant got, from the messages and the sessions of the survey (brief, section 3).
 * An answer proves delivery, whatever the reports say; a session that ended without an answer is
 * not finished but silent.
 *
 * @param progress null when there is neither message nor session
 * @param invitedAt when the first message was accepted
 * @param deliveredAt when the first message arrived
 */
record Progression(
    @Nullable Progress progress,
    @Nullable Instant invitedAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant firstAnswerAt) {
  private static final Set<String> LEFT_OUT_REASONS =
      Set.of("no-phone", "invalid-phone", "opted-out");

  /** Messages of one status to one participant. */
  record Messages(MessageStatus status, @Nullable Instant firstAt, @Nullable Instant deliveredAt) {}

  /** One session of a participant. */
  record Session(
      @Nullable Status status,
      @Nullable String reason,
      boolean byKeyword,
      @Nullable Instant firstAnswerAt) {
    boolean open() {
      return status == null || status == Status.STARTED;
    }
  }

  static boolean delivered(MessageStatus status) {
    return status == MessageStatus.DELIVERED || status == MessageStatus.READ;
  }

  static Progression of(Collection<Messages> messages, Collection<Session> sessions) {
    Instant invited = null;
    Instant delivered = null;
    for (Messages some : messages) {
      invited = Merge.earliest(invited, some.firstAt());
      delivered = Merge.earliest(delivered, some.deliveredAt());
    }
    Instant answered = null;
    for (Session session : sessions) {
      answered = Merge.earliest(answered, session.firstAnswerAt());
    }
    return new Progression(
        answered == null ? silent(messages, sessions) : answered(sessions),
        invited,
        delivered,
        answered);
  }

  private static Progress answered(Collection<Session> sessions) {
    if (sessions.stream()
        .anyMatch(s -> s.status() == Status.COMPLETED && s.firstAnswerAt() != null)) {
      return Progress.FINISHED;
    }
    return sessions.stream().anyMatch(Session::open) ? Progress.ANSWERING : Progress.STOPPED;
  }

  private static @Nullable Progress silent(
      Collection<Messages> messages, Collection<Session> sessions) {
    if (messages.isEmpty()) {
      return neverWritten(sessions);
    }
    Set<MessageStatus> seen = EnumSet.noneOf(MessageStatus.class);
    messages.forEach(some -> seen.add(some.status()));
    if (seen.stream().anyMatch(Progression::delivered)) {
      return Progress.NO_ANSWER;
    }
    if (any(seen, MessageStatus.SUBMITTED, MessageStatus.SENT)) {
      return Progress.ON_ITS_WAY;
    }
    if (any(seen, MessageStatus.PENDING, MessageStatus.QUEUED)) {
      return Progress.WAITING;
    }
    return any(seen, MessageStatus.FAILED, MessageStatus.EXPIRED)
        ? Progress.NOT_DELIVERED
        : Progress.LEFT_OUT;
  }

  /** The reports of the messages may come later than the session that sent them, or never. */
  private static @Nullable Progress neverWritten(Collection<Session> sessions) {
    if (sessions.isEmpty()) {
      return null;
    }
    if (sessions.stream().anyMatch(Session::byKeyword)) {
      return Progress.NO_ANSWER;
    }
    if (sessions.stream().anyMatch(Session::open)) {
      return Progress.WAITING;
    }
    List<Session> all = List.copyOf(sessions);
    boolean leftOut =
        all.stream().allMatch(s -> s.reason() != null && LEFT_OUT_REASONS.contains(s.reason()))
            || all.stream().allMatch(s -> s.status() == Status.INTERRUPTED);
    return leftOut ? Progress.LEFT_OUT : Progress.NOT_DELIVERED;
  }

  private static boolean any(Set<MessageStatus> seen, MessageStatus a, MessageStatus b) {
    return seen.contains(a) || seen.contains(b);
  }
}
