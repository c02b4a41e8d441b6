package org.mhero.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.mhero.event.AuditRecorded;
import org.mhero.kit.event.Outbox;

/** Puts audit events into the outbox. */
@ApplicationScoped
class AuditOutbox {
  private final Outbox outbox;
  private final TransactionSynchronizationRegistry transactions;

  AuditOutbox(Outbox outbox, TransactionSynchronizationRegistry transactions) {
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** Tells of a write that has succeeded, in its transaction where one is open. */
  void tell(AuditRecorded event) {
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              if (transactions.getResource(this) instanceof Gathered gathered) {
                gathered.events.add(event);
              } else {
                begin(event);
              }
            });
  }

  /** Tells of what has no transaction of its own or has lost it: reads, and writes that failed. */
  void tellApart(List<AuditRecorded> events) {
    QuarkusTransaction.requiringNew().run(() -> outbox.tellAll(events));
  }

  /** The first event of a transaction is told at once, the others of a Bundle all together. */
  private void begin(AuditRecorded event) {
    Gathered gathered = new Gathered();
    transactions.putResource(this, gathered);
    transactions.registerInterposedSynchronization(gathered);
    outbox.tell(event);
  }

  private final class Gathered implements Synchronization {
    private final List<AuditRecorded> events = new ArrayList<>();

    @Override
    public void beforeCompletion() {
      outbox.tellAll(events);
    }

    @Override
    public void afterCompletion(int status) {
      events.clear();
    }
  }
}
