package org.mhero.messaging.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.mhero.event.MessageStatus;
import org.mhero.messaging.channel.SendResult;

/** Writes what came of handing messages over. */
@ApplicationScoped
class Outcomes {
  /** One hand-over and its result. */
  record Outcome(Taken taken, SendResult result) {
    UUID id() {
      return taken.message().id();
    }
  }

  private final Ledger ledger;
  private final Queue queue;
  private final EarlyReports early;
  private final DispatchConfig config;
  private final Clock clock;
  private final MeterRegistry meters;

  Outcomes(
      Ledger ledger,
      Queue queue,
      EarlyReports early,
      DispatchConfig config,
      Clock clock,
      MeterRegistry meters) {
    this.ledger = ledger;
    this.queue = queue;
    this.early = early;
    this.config = config;
    this.clock = clock;
    this.meters = meters;
  }

  /** Writes a batch of one channel in one transaction. */
  @Transactional
  void write(String channel, List<Outcome> outcomes) {
    List<Move> moves = new ArrayList<>();
    List<Queue.Deferral> deferrals = new ArrayList<>();
    List<UUID> unknown = new ArrayList<>();
    List<String> providerIds = new ArrayList<>();
    Instant now = clock.instant();
    for (Outcome outcome : outcomes) {
      switch (outcome.result()) {
        case SendResult.Accepted accepted -> {
          moves.add(move(outcome, MessageStatus.SENT, null, accepted.providerId()));
          if (accepted.providerId() != null) {
            providerIds.add(accepted.providerId());
          }
        }
        case SendResult.Rejected rejected ->
            moves.add(move(outcome, MessageStatus.FAILED, "rejected", null));
        case SendResult.Deferred deferred ->
            deferrals.add(new Queue.Deferral(outcome.id(), now.plus(pause(outcome, deferred))));
        case SendResult.Unknown lost -> {
          moves.add(move(outcome, MessageStatus.SUBMITTED, null, null));
          unknown.add(outcome.id());
        }
      }
      count(channel, outcome.result());
    }
    ledger.move(moves);
    queue.defer(deferrals);
    queue.settle(unknown, now.plus(config.settle()));
    ledger.move(early.claim(channel, providerIds));
  }

  private Move move(
      Outcome outcome, MessageStatus to, @Nullable String reason, @Nullable String providerId) {
    return new Move(outcome.id(), to, reason, providerId, clock.instant());
  }

  private Duration pause(Outcome outcome, SendResult.Deferred deferred) {
    Duration own =
        new Backoff(config.firstRetry(), config.longestRetry())
            .after(outcome.taken().attempts(), ThreadLocalRandom.current().nextDouble());
    Duration asked = deferred.retryAfter();
    return asked != null && asked.compareTo(own) > 0 ? asked : own;
  }

  private void count(String channel, SendResult result) {
    meters
        .counter("mhero.sends", "channel", channel, "result", result.getClass().getSimpleName())
        .increment();
  }
}
