package org.mhero.messaging.channel;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Channel settings as the configuration would give them, defaults included. */
public final class LineSettings {
  private LineSettings() {}

  /** The settings of a line. */
  public static ChannelsConfig.Line of(Map<String, String> settings) {
    Map<String, String> keys = new HashMap<>();
    keys.put("mhero.gateway.url", "http://localhost:8080");
    settings.forEach((key, value) -> keys.put("mhero.channels.test." + key, value));
    return new SmallRyeConfigBuilder()
        .withMapping(ChannelsConfig.class)
        .withSources(new PropertiesConfigSource(keys, "test", 100))
        .addDefaultInterceptors()
        .withConverter(Duration.class, 100, Duration::parse)
        .build()
        .getConfigMapping(ChannelsConfig.class)
        .lines()
        .get("test");
  }
}
