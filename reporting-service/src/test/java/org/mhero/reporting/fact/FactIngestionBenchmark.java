package org.mhero.reporting.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mhero.event.AnswerRecorded;
import org.mhero.event.Event;
import org.mhero.event.MessageStatus;
import org.mhero.event.MessageStatusChanged;
import org.mhero.kit.event.Inbox;
import org.mhero.reporting.Reporting;
import org.mhero.reporting.console.GatewayStub;
import org.mhero.reporting.store.Database;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

/**
 * How many facts a second one consumer takes in, beside plain inserts of the same rows in the same
 * run and batches. Not a test; run it with {@code -Dtest=FactIngestionBenchmark}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(GatewayStub.class)
@QuarkusTestResource(KafkaResource.class)
class FactIngestionBenchmark {
  private static final int PEOPLE = 10_000;
  private static final int BATCH = 500;
  private static final int ONE_BY_ONE = 2_000;
  private static final Instant AT = Instant.parse("2026-06-15T10:00:00Z");

  @Inject Database database;
  @Inject FactLog log;
  @Inject MessageFacts messages;
  @Inject AnswerFacts answers;
  @Inject Inbox inbox;
  @Inject ObjectMapper json;

  @BeforeEach
  void prepare() {
    Reporting.clear(database);
    database.update(
        "insert into worker (id, name, cadre, facility, district, fetched_at)"
            + " select 'p' || n, 'Name', 'cadre-' || n % 10, 'hf-' || n % 1300, 'd-' || n % 16,"
            + " now() from generate_series(0, ?) n",
        PEOPLE);
  }

  @Test
  void prints() {
    List<MessageStatusChanged> warm = told("warm");
    batches(records(warm), MessageStatusChanged.class, messages::accept, "bench-warm");
    List<MessageStatusChanged> plain = told("plain");
    double limit = rate(plain.size(), () -> plainInserts(plain));
    List<MessageStatusChanged> told = told("c");
    List<ConsumerRecord<String, String>> records = records(told);
    double batched =
        rate(
            told.size(),
            () -> batches(records, MessageStatusChanged.class, messages::accept, "bench"));
    List<ConsumerRecord<String, String>> few = records(told("o")).subList(0, ONE_BY_ONE);
    double single =
        rate(
            ONE_BY_ONE,
            () ->
                few.forEach(
                    event ->
                        inbox.once(
                            "bench-one",
                            event,
                            MessageStatusChanged.class,
                            body -> messages.accept(List.of(body)))));
    List<ConsumerRecord<String, String>> given = records(answered());
    double answering =
        rate(
            given.size(),
            () -> batches(given, AnswerRecorded.class, answers::accept, "bench-answers"));
    System.out.printf(
        Locale.ROOT,
        "{\"bench\":\"facts\",\"plainInsertsPerSecond\":%.0f,\"messagesPerSecond\":%.0f,"
            + "\"answersPerSecond\":%.0f,\"messagesOneByOnePerSecond\":%.0f,\"batch\":%d}%n",
        limit,
        batched,
        answering,
        single,
        BATCH);
  }

  private void plainInserts(List<MessageStatusChanged> events) {
    for (int i = 0; i < events.size(); i += BATCH) {
      List<MessageStatusChanged> batch = events.subList(i, i + BATCH);
      QuarkusTransaction.requiringNew().run(() -> log.messages(batch));
    }
  }

  private <E extends Event> void batches(
      List<ConsumerRecord<String, String>> records,
      Class<E> type,
      Consumer<List<E>> effect,
      String consumer) {
    for (int i = 0; i < records.size(); i += BATCH) {
      inbox.batch(consumer, records.subList(i, i + BATCH), type, effect);
    }
  }

  private static double rate(int n, Runnable work) {
    long start = System.nanoTime();
    work.run();
    return n / ((System.nanoTime() - start) / 1e9);
  }

  private static List<MessageStatusChanged> told(String campaign) {
    List<MessageStatusChanged> events = new ArrayList<>();
    for (MessageStatus status :
        List.of(MessageStatus.QUEUED, MessageStatus.SENT, MessageStatus.DELIVERED)) {
      for (int i = 0; i < PEOPLE; i++) {
        events.add(
            new MessageStatusChanged(
                campaign + i,
                "r",
                "Practitioner/p" + i,
                "orka",
                status,
                null,
                1,
                campaign,
                AT.plusSeconds(status.ordinal() * 30L)));
      }
    }
    return events;
  }

  private static List<AnswerRecorded> answered() {
    List<AnswerRecorded> events = new ArrayList<>();
    for (int q = 0; q < 3; q++) {
      for (int i = 0; i < PEOPLE; i++) {
        events.add(
            new AnswerRecorded(
                "s" + i, "f", "c", "p" + i, "q" + q, "yes", null, "Yes", true, AT.plusSeconds(i)));
      }
    }
    return events;
  }

  private List<ConsumerRecord<String, String>> records(List<? extends Event> events) {
    List<ConsumerRecord<String, String>> records = new ArrayList<>(events.size());
    for (Event event : events) {
      try {
        var record =
            new ConsumerRecord<>(
                event.topic(), 0, records.size(), event.key(), json.writeValueAsString(event));
        record
            .headers()
            .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        records.add(record);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
    return records;
  }
}
