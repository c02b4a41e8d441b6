package org.mhero.gateway.audit;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.mhero.event.AuditRecorded;
import org.mhero.kit.event.Inbox;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.Write;

/** Hears of every FHIR interaction and keeps an AuditEvent of it, once. */
@ApplicationScoped
class AuditConsumer {
  private static final Logger LOG = Logger.getLogger(AuditConsumer.class);
  private static final String NAME = "audit";

  private final Inbox inbox;
  private final FhirStore store;

  AuditConsumer(Inbox inbox, FhirStore store) {
    this.inbox = inbox;
    this.store = store;
  }

  @Incoming("audit")
  @Blocking
  CompletionStage<Void> hear(KafkaRecordBatch<String, String> poll) {
    Map<ConsumerRecord<String, String>, KafkaRecord<String, String>> records =
        new IdentityHashMap<>();
    poll.getRecords().forEach(record -> records.put(event(record), record));
    List<ConsumerRecord<String, String>> events =
        poll.getRecords().stream().map(AuditConsumer::event).toList();
    CompletionStage<Void> done = CompletableFuture.completedStage(null);
    for (Inbox.Refused refused : inbox.batch(NAME, events, AuditRecorded.class, this::keep)) {
      LOG.errorf(
          refused.why(),
          "An audit event goes to the dead letters: %s-%d@%d",
          refused.event().topic(),
          refused.event().partition(),
          refused.event().offset());
      done =
          done.thenCompose(
              told -> Objects.requireNonNull(records.get(refused.event())).nack(refused.why()));
    }
    return done.thenCompose(told -> poll.ack());
  }

  private void keep(List<AuditRecorded> told) {
    store.writeAll(told.stream().<Write>map(one -> new Write.Create(BalpEvents.of(one))).toList());
  }

  @SuppressWarnings("unchecked")
  private static ConsumerRecord<String, String> event(KafkaRecord<String, String> record) {
    return record
        .getMetadata(IncomingKafkaRecordMetadata.class)
        .map(metadata -> (ConsumerRecord<String, String>) metadata.getRecord())
        .orElseThrow();
  }
}
