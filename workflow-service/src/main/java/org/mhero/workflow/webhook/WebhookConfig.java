package org.mhero.workflow.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which hosts flows may call by webhooks. */
@ConfigMapping(prefix = "mhero.workflow.webhooks")
public interface WebhookConfig {

  /** Hosts that may be called, with all hosts below them; none when not set. */
  Optional<List<String>> hosts();

  /** Whether an allowed host may lie in a private network. */
  @WithDefault("false")
  @WithName("private-networks")
  boolean privateNetworks();

  /** How long one call may take; sessions of the contact wait for it. */
  @WithDefault("15S")
  Duration timeout();

  /** Whether a GET that fails is made once more while there is time. */
  @WithDefault("true")
  boolean retry();

  /** After how many failures in a row a host is left in peace; 0 for never. */
  @WithDefault("5")
  int failures();

  /** For how long a host is left in peace; calls to it fail at once meanwhile. */
  @WithDefault("30S")
  Duration pause();
}
