package org.mhero.gateway.transaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Writes transactions behind the exchanges' backs, many at a time. The queue is bounded: while the
 * database is away longer than the queue lasts, transactions are dropped, and each is counted in
 * {@code mhero.gateway.transactions.dropped} and told in the log. An ordered stop writes what
 * waits.
 */
@ApplicationScoped
class TransactionWriter implements Journal {
  private static final Logger LOG = Logger.getLogger(TransactionWriter.class);
  private static final long RETRY_MILLIS = 1000;
  private static final long STOP_MILLIS = 5000;

  private final TransactionTable table;
  private final TransactionConfig config;
  private final BlockingQueue<Transaction> waiting;
  private final Counter dropped;
  private final Thread thread =
      Thread.ofPlatform().name("transaction-log").daemon().unstarted(this::run);
  private volatile boolean stopping;
  private double told;

  TransactionWriter(TransactionTable table, TransactionConfig config, MeterRegistry meters) {
    this.table = table;
    this.config = config;
    this.waiting = new ArrayBlockingQueue<>(config.queue());
    this.dropped = meters.counter("mhero.gateway.transactions.dropped");
    meters.gaugeCollectionSize("mhero.gateway.transactions.waiting", Tags.empty(), waiting);
  }

  @Override
  public void keep(Transaction transaction) {
    if (!waiting.offer(transaction)) {
      dropped.increment();
    }
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    thread.join(STOP_MILLIS);
  }

  private void run() {
    try {
      List<Transaction> batch = new ArrayList<>();
      while (!stopping || !waiting.isEmpty()) {
        Transaction first = waiting.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          waiting.drainTo(batch, config.batch() - 1);
          write(batch);
          batch.clear();
        }
        tellDropped();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Transaction> batch) throws InterruptedException {
    while (true) {
      try {
        table.insert(batch);
        return;
      } catch (SQLException e) {
        if (batch.size() > 1 && refused(e)) {
          for (Transaction one : batch) {
            write(List.of(one));
          }
          return;
        }
        if (stopping || refused(e)) {
          dropped.increment(batch.size());
          LOG.warnf("%d transactions were not kept: %s", batch.size(), e.getMessage());
          return;
        }
        LOG.warnf("%d transactions wait for the database: %s", waiting.size(), e.getMessage());
        TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
      }
    }
  }

  /** Whether the row itself is at fault (SQLSTATE classes 22 and 23). */
  private static boolean refused(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("22") || state.startsWith("23");
  }

  private void tellDropped() {
    double now = dropped.count();
    if (now > told) {
      LOG.errorf("%.0f transactions have been dropped since the start", now);
      told = now;
    }
  }
}
