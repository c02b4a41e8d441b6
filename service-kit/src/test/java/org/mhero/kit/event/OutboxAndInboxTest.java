package org.mhero.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mhero.event.DirectoryChanged;
import org.mhero.event.Topics;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(KafkaResource.class)
class OutboxAndInboxTest {
  @Inject Outbox outbox;
  @Inject OutboxRelay relay;
  @Inject Inbox inbox;
  @Inject AgroalDataSource database;

  @BeforeEach
  void emptyOutbox() throws SQLException {
    run("delete from outbox");
  }

  @Test
  void refusesToTellOutsideATransaction() {
    assertThatThrownBy(() -> outbox.tell(changed(1))).isInstanceOf(TransactionalException.class);
  }

  @Test
  void tellsNothingOfWhatWasRolledBack() throws Exception {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          outbox.tell(changed(1));
                          throw new IllegalStateException("rolled back");
                        }))
        .hasMessage("rolled back");

    assertThat(relay.relayBatch()).isZero();
  }

  @Test
  void relaysInOrderAsBinaryCloudEventsAndForgets() throws Exception {
    String id = UUID.randomUUID().toString();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (int version = 1; version <= 20; version++) {
                outbox.tell(new DirectoryChanged("Practitioner", id, version, false));
              }
            });

    assertThat(relay.relayBatch()).isEqualTo(20);

    List<ConsumerRecord<String, String>> heard = heard("Practitioner/" + id, 20);
    assertThat(heard).extracting(OutboxAndInboxTest::version).isSorted().doesNotHaveDuplicates();
    assertThat(header(heard.getFirst(), "ce_specversion")).isEqualTo("1.0");
    assertThat(header(heard.getFirst(), "ce_type")).isEqualTo("org.mhero.DirectoryChanged.v1");
    assertThat(header(heard.getFirst(), "ce_source")).isEqualTo("/mhero/kit");
    assertThat(heard.stream().map(event -> header(event, "ce_id")).distinct()).hasSize(20);
    assertThat(relay.relayBatch()).isZero();
  }

  @Test
  void effectHappensOnceHoweverOftenTheEventArrives() {
    AtomicInteger effects = new AtomicInteger();
    var event = record(UUID.randomUUID().toString());

    for (int i = 0; i < 3; i++) {
      inbox.once("counter", event, DirectoryChanged.class, body -> effects.incrementAndGet());
    }

    assertThat(effects).hasValue(1);
  }

  @Test
  void anotherConsumerHasItsOwnTurn() {
    AtomicInteger effects = new AtomicInteger();
    var event = record(UUID.randomUUID().toString());

    inbox.once("one", event, DirectoryChanged.class, body -> effects.incrementAndGet());
    inbox.once("two", event, DirectoryChanged.class, body -> effects.incrementAndGet());

    assertThat(effects).hasValue(2);
  }

  @Test
  void failedEffectLeavesNoMark() {
    AtomicInteger effects = new AtomicInteger();
    var event = record(UUID.randomUUID().toString());

    assertThatThrownBy(
            () ->
                inbox.once(
                    "failing",
                    event,
                    DirectoryChanged.class,
                    body -> {
                      throw new IllegalArgumentException("cannot be handled");
                    }))
        .hasMessage("cannot be handled");
    inbox.once("failing", event, DirectoryChanged.class, body -> effects.incrementAndGet());

    assertThat(effects).hasValue(1);
  }

  @Test
  void waitsWhileANeighbourIsAway() {
    AtomicInteger attempts = new AtomicInteger();

    inbox.once(
        "patient",
        record(UUID.randomUUID().toString()),
        DirectoryChanged.class,
        body -> {
          if (attempts.incrementAndGet() < 3) {
            throw new AppException(ErrorCode.UNAVAILABLE, "away for a moment");
          }
        });

    assertThat(attempts).hasValue(3);
  }

  @Test
  void refusesABodyThatIsNoEvent() {
    var event = new ConsumerRecord<>(Topics.DIRECTORY, 0, 0L, "key", "no JSON");

    assertThatThrownBy(() -> inbox.once("reader", event, DirectoryChanged.class, body -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unreadable DirectoryChanged at mhero.directory.v1-0@0");
  }

  private static DirectoryChanged changed(long version) {
    return new DirectoryChanged("Practitioner", "p1", version, false);
  }

  private static ConsumerRecord<String, String> record(String id) {
    var event =
        new ConsumerRecord<>(
            Topics.DIRECTORY,
            0,
            0L,
            "Practitioner/p1",
            "{\"type\":\"Practitioner\",\"id\":\"p1\",\"version\":1,\"deleted\":false,\"later\":1}");
    event.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
    return event;
  }

  private static long version(ConsumerRecord<String, String> event) {
    return Long.parseLong(event.value().replaceAll(".*\"version\":(\\d+).*", "$1"));
  }

  private static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static List<ConsumerRecord<String, String>> heard(String key, int count) {
    List<ConsumerRecord<String, String>> heard = new ArrayList<>();
    Map<String, Object> config =
        Map.of("bootstrap.servers", KafkaResource.shared().bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.DIRECTORY).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (heard.size() < count && System.nanoTime() < until) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                event -> {
                  if (key.equals(event.key())) {
                    heard.add(event);
                  }
                });
      }
    }
    assertThat(heard).hasSize(count);
    return heard;
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
