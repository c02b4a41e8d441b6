package org.mhero.messaging.inbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How inbound messages are taken. */
@ConfigMapping(prefix = "mhero.inbound")
public interface InboundConfig {
  /**
   * Within this time the same text from the same phone is one message, where the provider gives no
   * id to tell them apart.
   */
  @WithDefault("PT3S")
  Duration repeatWindow();
}
