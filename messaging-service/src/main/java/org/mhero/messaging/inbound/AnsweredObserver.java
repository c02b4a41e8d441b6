package org.mhero.messaging.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mhero.messaging.dispatch.Lane;
import org.mhero.messaging.dispatch.Ledger;

/**
 * Takes out of the unanswered box what has been answered: a message of the fast lane is an answer
 * to a person, a message to everybody is not.
 */
@ApplicationScoped
class AnsweredObserver {
  private final InboundRepository inbound;

  AnsweredObserver(InboundRepository inbound) {
    this.inbound = inbound;
  }

  void entered(@Observes Ledger.Entered event) {
    List<UUID> contacts =
        event.messages().stream()
            .filter(m -> m.origin().lane() == Lane.FAST && !m.standing().status().settled())
            .map(m -> m.target().contact())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (!contacts.isEmpty()) {
      inbound.answered(contacts);
    }
  }
}
