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
}
