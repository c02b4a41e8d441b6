package org.mhero.messaging.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.mhero.messaging.dispatch.Bell;

/** Wakes the work on audiences when a request has been committed. */
@ApplicationScoped
class ExpansionBell {
  private final TransactionSynchronizationRegistry transaction;
  private final Bell bell = new Bell();

  ExpansionBell(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  Bell bell() {
    return bell;
  }

  /** Rings when the present transaction has been committed. */
  void ringAfterCommit() {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing is known yet.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              bell.ring();
            }
          }
        });
  }
}
