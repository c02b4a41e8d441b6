package org.mhero.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mhero.event.Event;
import org.mhero.event.MessageStatus;
import org.mhero.event.MessageStatusChanged;
import org.mhero.event.SessionChanged;
import org.mhero.event.Topics;
import org.mhero.reporting.Reporting;
import org.mhero.reporting.console.GatewayStub;
import org.mhero.reporting.store.Database;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(GatewayStub.class)
@QuarkusTestResource(KafkaResource.class)
class ConsumersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Instant AT = Instant.parse("2026-06-15T10:00:00Z");

  @Inject Database database;
  @Inject ObjectMapper json;

  private KafkaProducer<String, String> producer;

  @BeforeEach
  void open() {
    Reporting.clear(database);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", KafkaResource.shared().bootstrapServers()),
            new StringSerializer(),
            new StringSerializer());
  }

  @AfterEach
  void close() {
    producer.close();
  }

  @Test
  void countsAnEventOnceHoweverOftenItArrives() {
    MessageStatusChanged event = message("m1", MessageStatus.DELIVERED);
    String id = UUID.randomUUID().toString();
    tell(event, id);
    tell(event, id);
    tell(new SessionChanged("s1", "f", "c", "p", null, SessionChanged.Status.STARTED, null, AT));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(count("select sum(messages) from message_rollup where scope = 'c'"))
                  .isEqualTo(1);
              assertThat(count("select count(*) from message_fact")).isEqualTo(1);
              assertThat(count("select people from participant_rollup where outcome = 'NO_ANSWER'"))
                  .isEqualTo(1);
            });
  }

  @Test
  void putsOnlyTheRecordAtFaultToTheDeadLetters() {
    String poison = UUID.randomUUID().toString();
    tell(message("m1", MessageStatus.QUEUED));
    send(Topics.MESSAGE, "m2", "{\"id\":\"" + poison + "\"}", poison);
    send(Topics.MESSAGE, "m3", "no json " + poison, poison + "-2");
    tell(message("m4", MessageStatus.QUEUED));
    tell(message("m5", MessageStatus.QUEUED));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(count("select sum(messages) from message_rollup where scope = 'c'"))
                    .isEqualTo(3));
    assertThat(deadLetters(poison)).hasSize(2);
  }

  private List<String> deadLetters(String mark) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                KafkaResource.shared().bootstrapServers(),
                "group.id",
                mark,
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of(Topics.MESSAGE + "-dlq-reporting"));
      List<String> letters = new ArrayList<>();
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(letter -> letters.add(letter.value()));
                return letters.stream().filter(letter -> letter.contains(mark)).count() >= 2;
              });
      return letters.stream().filter(letter -> letter.contains(mark)).toList();
    }
  }

  private long count(String sql) {
    return database.one(sql, row -> row.number(1)).orElse(0L);
  }

  private static MessageStatusChanged message(String id, MessageStatus status) {
    return new MessageStatusChanged(id, "r", "Practitioner/p", "orka", status, null, 1, "c", AT);
  }

  private void tell(Event event) {
    tell(event, UUID.randomUUID().toString());
  }

  private void tell(Event event, String id) {
    try {
      send(event.topic(), event.key(), json.writeValueAsString(event), id);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void send(String topic, String key, String body, String id) {
    ProducerRecord<String, String> record = new ProducerRecord<>(topic, 0, key, body);
    record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
    producer.send(record);
  }
}
