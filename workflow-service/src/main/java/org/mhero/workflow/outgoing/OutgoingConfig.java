package org.mhero.workflow.outgoing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How requests to other services leave. */
@ConfigMapping(prefix = "mhero.workflow.outgoing")
public interface OutgoingConfig {

  /** Whether this process sends; off only where a test looks at what waits. */
  @WithDefault("true")
  boolean send();

  /** The most requests under way at once, 1 or more. */
  @WithDefault("16")
  int parallel();

  /** The most requests claimed in one look, 1 or more. */
  @WithDefault("200")
  int batch();

  /** How long one request may take. */
  @WithDefault("20S")
  Duration timeout();

  /** The longest pause between two attempts. */
  @WithDefault("60S")
  @WithName("longest-pause")
  Duration longestPause();
}
