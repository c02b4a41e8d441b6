package org.mhero.reporting.fact;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.mhero.event.AnswerRecorded;
import org.mhero.event.SessionChanged;
import org.mhero.event.SessionChanged.Status;

/**
 * What is known of one session, from its own events and from its answers; the same for every order
 * and every repetition of them.
 *
 * @param ending the event that tells most: any end beats the start, the earliest end stays
 * @param firstAnswerAt when the first answer came, null while none has
 */
record SessionState(
    String session,
    @Nullable String flow,
    @Nullable String campaign,
    @Nullable String practitioner,
    @Nullable String contact,
    @Nullable Ending ending,
    @Nullable Instant startedAt,
    @Nullable Instant firstAnswerAt) {

  /** Status and reason of one event. */
  record Ending(Status status, @Nullable String reason, Instant at) implements Comparable<Ending> {
    @Override
    public int compareTo(Ending other) {
      return Comparator.comparing((Ending e) -> e.status != Status.STARTED)
          .thenComparing(Ending::at, Comparator.reverseOrder())
          .thenComparing(Ending::status)
          .thenComparing(Ending::reason, Comparator.nullsFirst(Comparator.naturalOrder()))
          .compare(this, other);
    }
  }

  static SessionState blank(String session) {
    return new SessionState(session, null, null, null, null, null, null, null);
  }

  SessionState with(SessionChanged event) {
    Ending told = new Ending(event.status(), event.reason(), event.at());
    return new SessionState(
        session,
        Merge.stable(flow, event.flow()),
        Merge.stable(campaign, event.campaign()),
        Merge.stable(practitioner, event.practitioner()),
        Merge.stable(contact, event.contact()),
        ending == null || ending.compareTo(told) < 0 ? told : ending,
        event.status() == Status.STARTED ? Merge.earliest(startedAt, event.at()) : startedAt,
        firstAnswerAt);
  }

  SessionState with(AnswerRecorded event) {
    return new SessionState(
        session,
        Merge.stable(flow, event.flow()),
        Merge.stable(campaign, event.campaign()),
        Merge.stable(practitioner, event.practitioner()),
        contact,
        ending,
        startedAt,
        Merge.earliest(firstAnswerAt, event.at()));
  }

  /** Whether answers may still come. */
  boolean open() {
    return ending == null || ending.status() == Status.STARTED;
  }

  @Nullable PersonKey person() {
    return PersonKey.of(session, flow, campaign, practitioner);
  }
}
