package org.mhero.reporting.intake;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.mhero.event.Event;
import org.mhero.kit.event.Inbox;

/**
 * Takes a whole poll in one transaction: the cells that everybody writes are then touched once per
 * batch, not once per event. A record that cannot be read or handled goes to the dead letters by
 * itself, and the others are kept.
 */
@ApplicationScoped
public class BatchInbox {
  private static final Logger LOG = Logger.getLogger(BatchInbox.class);

  private final Inbox inbox;

  BatchInbox(Inbox inbox) {
    this.inbox = inbox;
  }

  /** Takes in a poll; records of {@code type} that are refused go to the dead letters. */
  public <E extends Event> CompletionStage<Void> take(
      String consumer,
      KafkaRecordBatch<String, String> batch,
      Class<E> type,
      Consumer<List<E>> effect) {
    Map<ConsumerRecord<String, String>, KafkaRecord<String, String>> records =
        new IdentityHashMap<>();
    List<ConsumerRecord<String, String>> events = new ArrayList<>();
    for (KafkaRecord<String, String> record : batch.getRecords()) {
      ConsumerRecord<String, String> event = event(record);
      records.put(event, record);
      events.add(event);
    }
    CompletionStage<Void> done = CompletableFuture.completedStage(null);
    for (Inbox.Refused refused : inbox.batch(consumer, events, type, effect)) {
      LOG.warnf(
          "%s refused %s-%d@%d: %s",
          consumer,
          refused.event().topic(),
          refused.event().partition(),
          refused.event().offset(),
          refused.why().getMessage());
      done =
          done.thenCompose(
              nothing -> Objects.requireNonNull(records.get(refused.event())).nack(refused.why()));
    }
    return done.thenCompose(nothing -> batch.ack());
  }

  @SuppressWarnings("unchecked")
  private static ConsumerRecord<String, String> event(KafkaRecord<String, String> record) {
    return record
        .getMetadata(IncomingKafkaRecordMetadata.class)
        .map(metadata -> (ConsumerRecord<String, String>) metadata.getRecord())
        .orElseThrow();
  }
}
