package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The requests this process works on. */
@ApplicationScoped
class SendLeases {
  private static final int MOST_DOUBLINGS = 6;

  private final SendRepository sends;
  private final RequestConfig config;
  private final Clock clock;
  private final SendRepository.Lease lease;

  SendLeases(SendRepository sends, RequestConfig config, Clock clock) {
    this.sends = sends;
    this.config = config;
    this.clock = clock;
    this.lease = new SendRepository.Lease(UUID.randomUUID().toString(), config.lease());
  }

  /** Takes small requests. */
  @Transactional
  List<Send> claimSmall() {
    return sends.claim(false, config.together(), clock.instant(), lease);
  }

  /** Takes one request with an audience. */
  @Transactional
  List<Send> claimAudience() {
    return sends.claim(true, 1, clock.instant(), lease);
  }

  /** Those of the requests that are still ours to work on, for the present transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<String> hold(Collection<String> requests) {
    return sends.hold(requests, clock.instant(), lease);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void progressed(String request, int step, String progress) {
    sends.progressed(request, step, progress);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void done(Collection<String> requests) {
    sends.done(requests);
  }

  /** Lets these be tried again after a while that grows with the attempts. */
  @Transactional
  void retry(List<Send> failed) {
    Instant now = clock.instant();
    for (Send send : failed) {
      Duration wait =
          config.retry().multipliedBy(1L << Math.min(send.attempts() - 1, MOST_DOUBLINGS));
      sends.retry(List.of(send.request()), now.plus(wait));
    }
  }

  boolean expired(Send send) {
    return !send.expiresAt().isAfter(clock.instant());
  }
}
