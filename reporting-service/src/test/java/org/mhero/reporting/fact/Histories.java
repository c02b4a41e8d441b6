package org.mhero.reporting.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.mhero.event.AnswerRecorded;
import org.mhero.event.Event;
import org.mhero.event.MessageStatus;
import org.mhero.event.MessageStatusChanged;
import org.mhero.event.SessionChanged;

/** Events of a few messages, sessions and answers that say all sorts of things about them. */
final class Histories {
  private static final Instant START = Instant.parse("2026-06-15T21:00:00Z");

  private Histories() {}

  static Arbitrary<List<Event>> any() {
    return Arbitraries.frequencyOf(
            List.of(tuple(3, message()), tuple(1, session()), tuple(2, answer())))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private static Tuple.Tuple2<Integer, Arbitrary<Event>> tuple(
      int weight, Arbitrary<? extends Event> events) {
    return Tuple.of(weight, events.map(event -> (Event) event));
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.integers().between(0, 400).map(i -> START.plusSeconds(60L * i));
  }

  private static Arbitrary<MessageStatusChanged> message() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            Arbitraries.of(MessageStatus.values()),
            Arbitraries.of("orka", "telvo").injectNull(0.2),
            Arbitraries.of("no-phone", "undeliverable").injectNull(0.5),
            Arbitraries.integers().between(0, 3),
            instants())
        .as(
            (n, status, channel, reason, segments, at) ->
                new MessageStatusChanged(
                    "m" + n,
                    "r" + n % 2,
                    n == 5 ? null : "Practitioner/p" + n % 3,
                    channel,
                    status,
                    reason,
                    segments,
                    n == 4 ? null : "c",
                    at));
  }

  private static Arbitrary<SessionChanged> session() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(SessionChanged.Status.values()),
            instants())
        .as(
            (n, status, at) ->
                new SessionChanged("s" + n, "f", campaign(n), worker(n), null, status, null, at));
  }

  private static Arbitrary<AnswerRecorded> answer() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.of("q1", "q2"),
            Arbitraries.of("3", "3.0", "40", "yes", "2026-06-14T00:00:00Z"),
            Arbitraries.of("Yes", "No").injectNull(0.3),
            Arbitraries.of(true, false),
            instants())
        .as(
            (n, question, value, category, understood, at) ->
                new AnswerRecorded(
                    "s" + n,
                    "f",
                    campaign(n),
                    worker(n),
                    question,
                    value,
                    Character.isDigit(value.charAt(0)) && value.length() < 5
                        ? new BigDecimal(value)
                        : null,
                    category,
                    understood,
                    at));
  }

  private static String campaign(int session) {
    return session == 4 ? null : "c";
  }

  private static String worker(int session) {
    return session == 3 ? null : "p" + session % 3;
  }
}
