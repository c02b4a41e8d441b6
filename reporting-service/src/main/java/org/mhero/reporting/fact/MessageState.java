package org.mhero.reporting.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;
import org.mhero.event.MessageStatusChanged;

/**
 * What is known of one message: a fold of its events that is the same for every order and every
 * repetition of them. All but the id is null while only part of the story is known.
 *
 * @param message the Communication's id
 * @param standing the event that lies furthest on, null before any
 * @param firstAt when the message was first heard of
 * @param leftAt when it left, null while it has not
 * @param deliveredAt when it arrived, null while it has not
 */
record MessageState(
    String message,
    @Nullable String request,
    @Nullable String campaign,
    @Nullable String practitioner,
    @Nullable Standing standing,
    int segments,
    @Nullable Instant firstAt,
    @Nullable Instant leftAt,
    @Nullable Instant deliveredAt,
    Post post) {
  private static final String PRACTITIONER = "Practitioner/";
  private static final Set<MessageStatus> LEFT =
      EnumSet.of(
          MessageStatus.SUBMITTED, MessageStatus.SENT, MessageStatus.DELIVERED, MessageStatus.READ);

  /** Status, channel and reason of one event; they belong together. */
  record Standing(
      MessageStatus status, @Nullable String channel, @Nullable String reason, Instant at)
      implements Comparable<Standing> {
    private static final Comparator<@Nullable String> TEXT =
        Comparator.nullsFirst(Comparator.naturalOrder());

    /** Greater lies further on; of two states of the same rank the earlier one stays. */
    @Override
    public int compareTo(Standing other) {
      if (status.mayBecome(other.status)) {
        return -1;
      }
      if (other.status.mayBecome(status)) {
        return 1;
      }
      return Comparator.comparing(Standing::at, Comparator.reverseOrder())
          .thenComparing(Standing::status)
          .thenComparing(Standing::channel, TEXT)
          .thenComparing(Standing::reason, TEXT)
          .compare(this, other);
    }
  }

  /** A message of which nothing is known but its id. */
  static MessageState blank(String message) {
    return new MessageState(message, null, null, null, null, 0, null, null, null, Post.UNKNOWN);
  }

  /** With one more event. */
  MessageState with(MessageStatusChanged event) {
    Standing told = new Standing(event.status(), event.channel(), event.reason(), event.at());
    boolean delivered = Progression.delivered(event.status());
    return new MessageState(
        message,
        Merge.stable(request, event.request()),
        Merge.stable(campaign, event.campaign()),
        Merge.stable(practitioner, practitioner(event.recipient())),
        standing == null || standing.compareTo(told) < 0 ? told : standing,
        Math.max(segments, event.segments()),
        Merge.earliest(firstAt, event.at()),
        LEFT.contains(event.status()) ? Merge.earliest(leftAt, event.at()) : leftAt,
        delivered ? Merge.earliest(deliveredAt, event.at()) : deliveredAt,
        post);
  }

  private static @Nullable String practitioner(@Nullable String recipient) {
    return recipient != null && recipient.startsWith(PRACTITIONER)
        ? recipient.substring(PRACTITIONER.length())
        : null;
  }

  MessageState at(Post place) {
    return new MessageState(
        message,
        request,
        campaign,
        practitioner,
        standing,
        segments,
        firstAt,
        leftAt,
        deliveredAt,
        place);
  }

  /** The send it belongs to: the campaign, or the request where there is none. */
  @Nullable String scope() {
    return campaign == null ? request : campaign;
  }

  /** The participant it was sent to, null when it belongs to no campaign or to no worker. */
  @Nullable PersonKey person() {
    return campaign == null || practitioner == null
        ? null
        : new PersonKey(campaign, practitioner, practitioner);
  }

  /** Puts the message into its cells. */
  void count(Tally tally, ZoneId zone, int sign) {
    String scope = scope();
    Instant day = leftAt == null ? firstAt : leftAt;
    if (standing == null || scope == null || day == null) {
      return;
    }
    MessageCell cell =
        new MessageCell(
            scope,
            LocalDate.ofInstant(day, zone),
            text(standing.channel()),
            standing.status(),
            text(standing.reason()),
            post.cadre(),
            post.district());
    tally.add(cell, sign, (long) sign * segments);
    tally.add(cell.overall(), sign, (long) sign * segments);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
