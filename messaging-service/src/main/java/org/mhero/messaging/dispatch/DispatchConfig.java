package org.mhero.messaging.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the queue is worked off. */
@ConfigMapping(prefix = "mhero.dispatch")
public interface DispatchConfig {
  /** Whether this process sends; off only where a test wants to watch the queue. */
  @WithDefault("true")
  boolean enabled();

  /** How long a taken message belongs to its taker; longer than any channel's timeout. */
  @WithDefault("PT2M")
  Duration lease();

  /** How long to wait for a report on a message whose hand-over was not answered. */
  @WithDefault("PT2M")
  Duration settle();

  /** The wait after a first deferral. */
  @WithDefault("PT10S")
  Duration firstRetry();

  /** The longest wait between attempts. */
  @WithDefault("PT1H")
  Duration longestRetry();

  /** The longest time a whole channel rests after failures that are not the message's. */
  @WithDefault("PT1M")
  Duration longestRest();

  /** How long the queue is left alone when it was found empty; new messages end it at once. */
  @WithDefault("PT1S")
  Duration idle();

  /** How long a replica that drives a channel keeps it without a sign of life. */
  @WithDefault("PT10S")
  Duration driverLease();

  /** How often leases, expiries, revocations and crossed reports are looked after. */
  @WithDefault("PT1S")
  Duration sweepEvery();

  /** The most messages taken or written in one transaction. */
  @WithDefault("200")
  int batch();
}
