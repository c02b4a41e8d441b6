package org.mhero.test.kafka;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a {@code @QuarkusTest} the broker of this JVM; topics come with their first use. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {
  private static final Object LOCK = new Object();
  private static @Nullable KafkaBroker shared;

  @Override
  public Map<String, String> start() {
    return Map.of("kafka.bootstrap.servers", shared().bootstrapServers());
  }

  /** The broker of this JVM; started by the first caller and gone with the JVM. */
  public static KafkaBroker shared() {
    synchronized (LOCK) {
      KafkaBroker running = shared;
      if (running == null) {
        running = KafkaBroker.temporary();
        shared = running;
      }
      return running;
    }
  }

  @Override
  public void stop() {
    // The broker is shared by the JVM and ends with it.
  }
}
