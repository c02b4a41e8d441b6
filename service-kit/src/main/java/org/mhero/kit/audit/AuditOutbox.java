package org.mhero.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mhero.event.AuditRecorded;
import org.mhero.kit.event.Outbox;

/** Puts audit events into the outbox. */
@ApplicationScoped
class AuditOutbox {
  private final Outbox outbox;

  AuditOutbox(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Tells of a write.
   *
   * @param succeeded a failed write's transaction rolls back, so its event needs one of its own
   */
  void tell(AuditRecorded event, boolean succeeded) {
    if (succeeded) {
      QuarkusTransaction.joiningExisting().run(() -> outbox.tell(event));
    } else {
      QuarkusTransaction.requiringNew().run(() -> outbox.tell(event));
    }
  }

  void tellAll(List<AuditRecorded> events) {
    QuarkusTransaction.requiringNew().run(() -> outbox.tellAll(events));
  }
}
