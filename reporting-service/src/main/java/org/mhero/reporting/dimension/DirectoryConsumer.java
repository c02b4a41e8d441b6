package org.mhero.reporting.dimension;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.mhero.event.DirectoryChanged;
import org.mhero.reporting.intake.BatchInbox;

/** Hears of changes of the directory. */
@ApplicationScoped
class DirectoryConsumer {
  private final BatchInbox inbox;
  private final WantedRepository wanted;

  DirectoryConsumer(BatchInbox inbox, WantedRepository wanted) {
    this.inbox = inbox;
    this.wanted = wanted;
  }

  @Incoming("directory")
  @Blocking
  CompletionStage<Void> changes(KafkaRecordBatch<String, String> batch) {
    return inbox.take("directory-facts", batch, DirectoryChanged.class, wanted::changed);
  }
}
