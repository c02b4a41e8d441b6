package org.mhero.kit.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds, in its order, and deletes what the broker has confirmed. One replica
 * at a time relays (advisory lock). A crash between the two sends an event again: consumers keep an
 * {@link Inbox}. While the broker or the database is away it tries again at every look.
 */
@ApplicationScoped
public class OutboxRelay implements Runnable {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  /** The key of the advisory lock: "OUTBOX" in ASCII. */
  private static final long LOCK = 0x4f5554424f58L;

  private final AgroalDataSource database;
  private final EventProducer producer;
  private final OutboxBell bell;
  private final EventConfig config;
  private final Thread thread = Thread.ofPlatform().daemon().name("outbox-relay").unstarted(this);

  OutboxRelay(
      AgroalDataSource database, EventProducer producer, OutboxBell bell, EventConfig config) {
    this.database = database;
    this.producer = producer;
    this.bell = bell;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    if (config.relay()) {
      thread.start();
    }
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        relayAll();
        bell.await(config.look());
      }
    } catch (InterruptedException e) {
      LOG.debug("The relay ends with its service");
    }
  }

  private void relayAll() throws InterruptedException {
    try {
      while (relayBatch() == config.batch()) {
        LOG.trace("A full batch was relayed, more may wait");
      }
    } catch (SQLException | ExecutionException | KafkaException e) {
      LOG.warnf("Events wait in the outbox: %s", e.getMessage());
    }
  }

  /** Relays at most one batch; returns how many events were confirmed and deleted. */
  int relayBatch() throws SQLException, ExecutionException, InterruptedException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      if (!lock(connection)) {
        connection.rollback();
        return 0;
      }
      List<OutboxRow> rows = OutboxRow.next(connection, config.batch());
      List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
      for (OutboxRow row : rows) {
        sent.add(producer.send(row));
      }
      for (Future<RecordMetadata> confirmation : sent) {
        confirmation.get();
      }
      if (!rows.isEmpty()) {
        OutboxRow.delete(connection, rows);
      }
      connection.commit();
      return rows.size();
    }
  }

  private static boolean lock(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
      statement.setLong(1, LOCK);
      try (var row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    thread.interrupt();
    thread.join(5_000);
    producer.close();
  }
}
