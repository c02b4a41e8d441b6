package org.mhero.test.kafka;

import org.jspecify.annotations.Nullable;
import org.mhero.test.container.ServerImage;
import org.mhero.test.container.TestServers;
import org.testcontainers.kafka.KafkaContainer;

/**
 * A broker for tests, one for the whole JVM, gone with it: in a container where Docker answers,
 * else in this JVM ({@link TestServers}).
 *
 * @param bootstrapServers where clients connect
 */
public record KafkaServer(String bootstrapServers) {
  private static final ServerImage IMAGE =
      ServerImage.of("apache/kafka-native:4.1.1", "MHERO_TEST_KAFKA_IMAGE");
  private static final Object LOCK = new Object();
  private static @Nullable KafkaServer shared;

  /** The broker of this JVM; started by the first caller. */
  static KafkaServer shared() {
    synchronized (LOCK) {
      KafkaServer running = shared;
      if (running == null) {
        running =
            new KafkaServer(
                TestServers.wanted()
                    .start(
                        "Kafka",
                        IMAGE,
                        KafkaServer::inContainer,
                        () -> KafkaBroker.temporary().bootstrapServers()));
        shared = running;
      }
      return running;
    }
  }

  /** Testcontainers ends it with this JVM. */
  @SuppressWarnings("resource")
  private static String inContainer() {
    var container = new KafkaContainer(IMAGE.like("apache/kafka-native"));
    container.start();
    return container.getBootstrapServers();
  }
}
