package org.mhero.test.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

  @Test
  void servesAsSharedBrokerOfTheTests() throws Exception {
    // Given
    String servers = new KafkaResource().start().get("kafka.bootstrap.servers");

    // When
    long offset = send(servers, "greetings", "jambo");

    // Then
    assertThat(offset).isZero();
  }

  @Test
  void keepsRecordsWhenStartedAgainOnOtherPorts(@TempDir Path data) throws Exception {
    // Given
    try (var broker = KafkaBroker.start(data, KafkaListeners.free(), Map.of())) {
      send(broker.bootstrapServers(), "greetings", "jambo");
    }

    // When
    try (var broker = KafkaBroker.start(data, KafkaListeners.free(), Map.of());
        var consumer =
            new KafkaConsumer<>(
                Map.<String, Object>of(
                    "bootstrap.servers",
                    broker.bootstrapServers(),
                    "group.id",
                    "test",
                    "auto.offset.reset",
                    "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
      consumer.subscribe(List.of("greetings"));

      // Then
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(consumer.poll(Duration.ofMillis(200)))
                      .extracting(record -> record.value())
                      .containsExactly("jambo"));
    }
  }

  private static long send(String servers, String topic, String text) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", servers),
            new StringSerializer(),
            new StringSerializer())) {
      return producer.send(new ProducerRecord<>(topic, "key", text)).get().offset();
    }
  }
}
