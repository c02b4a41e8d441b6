package org.mhero.kit.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends CloudEvents 1.0 in binary mode (Kafka protocol binding, section 3.2) and nothing else. */
@ApplicationScoped
class EventProducer {
  private final Map<String, Object> config;
  private final String source;
  private @Nullable KafkaProducer<String, String> kafka;

  EventProducer(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.config = new HashMap<>(broker);
    this.config.put(ProducerConfig.ACKS_CONFIG, "all");
    this.config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    this.config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    this.config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
    this.config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    this.config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    this.config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    this.source = "/mhero/" + service;
  }

  /** Hands an event to the client; the future ends when the brokers have confirmed it. */
  Future<RecordMetadata> send(OutboxRow row) {
    var event = new ProducerRecord<>(row.topic(), row.key(), row.body());
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", row.id());
    header(event, "ce_type", row.type());
    header(event, "ce_source", source);
    header(event, "ce_time", row.at().toString());
    header(event, "content-type", "application/json");
    if (row.traceparent() != null) {
      header(event, "traceparent", row.traceparent());
    }
    return producer().send(event);
  }

  private static void header(ProducerRecord<String, String> event, String name, String value) {
    event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private synchronized KafkaProducer<String, String> producer() {
    KafkaProducer<String, String> open = kafka;
    if (open == null) {
      open = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
      kafka = open;
    }
    return open;
  }

  synchronized void close() {
    if (kafka != null) {
      kafka.close();
    }
  }
}
