package org.mhero.kit.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events leave and how long their traces are kept. */
@ConfigMapping(prefix = "mhero.events")
public interface EventConfig {

  /** Whether this process relays its outbox to Kafka; off only where a test has no broker. */
  @WithDefault("true")
  boolean relay();

  /** The longest wait between two looks at the outbox; a commit in this process wakes the relay. */
  @WithDefault("1S")
  Duration look();

  /** The most events sent before they are confirmed, 1 or more. */
  @WithDefault("500")
  int batch();

  /** How long a consumer remembers an event it has handled; longer than any Kafka retention. */
  @WithDefault("P14D")
  Duration remembered();
}
