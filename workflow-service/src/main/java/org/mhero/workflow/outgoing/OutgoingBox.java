package org.mhero.workflow.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where a session leaves the requests it makes: in its own transaction, so that nothing is sent for
 * a state that was not kept and nothing that was kept stays unsent. {@link OutgoingRelay} sends.
 */
@ApplicationScoped
public class OutgoingBox {
  private final OutgoingRepository rows;
  private final TransactionSynchronizationRegistry transactions;
  private final Semaphore bell = new Semaphore(0);

  OutgoingBox(OutgoingRepository rows, TransactionSynchronizationRegistry transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  /** Leaves requests in their order. Needs a transaction that is already open. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(List<Outgoing> requests) {
    if (requests.isEmpty()) {
      return;
    }
    rows.add(requests);
    transactions.registerInterposedSynchronization(new Ring());
  }

  /** Forgets the messages of a session that have not left. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(String session) {
    rows.withdraw(session);
  }

  /** Waits until something was left, or for {@code longest}. */
  void await(Duration longest) throws InterruptedException {
    if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  /** Ends a wait. */
  void wake() {
    bell.release();
  }

  /** Wakes the relay when the requests are committed. */
  private final class Ring implements Synchronization {
    @Override
    public void beforeCompletion() {
      // only what is committed is sent
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        wake();
      }
    }
  }
}
