package org.mhero.test.kafka;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a {@code @QuarkusTest} the broker of this JVM; topics come with their first use. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return Map.of("kafka.bootstrap.servers", shared().bootstrapServers());
  }

  /** The broker of this JVM; started by the first caller and gone with the JVM. */
  public static KafkaServer shared() {
    return KafkaServer.shared();
  }

  @Override
  public void stop() {
    // The broker is shared by the JVM and ends with it.
  }
}
