package org.mhero.messaging.channel.simulator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The simulated handsets. */
@ConfigMapping(prefix = "mhero.simulator")
public interface SimulatorConfig {
  /** Whether there are any; only ever in the local mode, since its API asks for no token. */
  @WithDefault("false")
  boolean enabled();

  /** The channel's name. */
  @WithDefault("simulator")
  String channel();

  /** The most messages a second. */
  @WithDefault("1000")
  double rate();

  /** The most messages handed over at the same time. */
  @WithDefault("16")
  int parallelism();

  /** How long a message is on its way to the handset. */
  @WithDefault("PT0.5S")
  Duration delay();
}
