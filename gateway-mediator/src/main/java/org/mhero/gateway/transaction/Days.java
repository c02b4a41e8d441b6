package org.mhero.gateway.transaction;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes the log's days before they begin and drops those that are no longer kept. */
@ApplicationScoped
class Days {
  private static final Logger LOG = Logger.getLogger(Days.class);
  private static final String PREFIX = "transaction_log_";
  private static final DateTimeFormatter NAME = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int AHEAD = 3;

  /** The key of the advisory lock: "DAYS" in ASCII; one replica at a time. */
  private static final long LOCK = 0x44415953L;

  private final AgroalDataSource database;
  private final TransactionConfig config;
  private final Clock clock = Clock.systemUTC();

  Days(AgroalDataSource database, TransactionConfig config) {
    this.database = database;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    turn();
  }

  @Scheduled(every = "1h", delayed = "1h", concurrentExecution = ConcurrentExecution.SKIP)
  void turn() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      make(statement, today);
      drop(statement, today.minusDays(config.kept().toDays()));
      connection.commit();
    } catch (SQLException e) {
      LOG.warnf("The days of the transaction log could not be turned: %s", e.getMessage());
    }
  }

  private static void make(Statement statement, LocalDate today) throws SQLException {
    List<String> present = names(statement);
    for (int i = 0; i < AHEAD; i++) {
      LocalDate day = today.plusDays(i);
      if (!present.contains(PREFIX + NAME.format(day))) {
        make(statement, day, day.plusDays(1));
      }
    }
  }

  /** Rows that came before their day are moved into it. */
  private static void make(Statement statement, LocalDate day, LocalDate next) throws SQLException {
    String name = PREFIX + NAME.format(day);
    String range = "at >= '%sT00:00Z' and at < '%sT00:00Z'".formatted(day, next);
    statement.execute("create table %s (like transaction_log including all)".formatted(name));
    statement.execute(
        "with early as (delete from transaction_log_default where %s returning *)".formatted(range)
            + " insert into %s select * from early".formatted(name));
    statement.execute(
        "alter table transaction_log attach partition %s for values from ('%sT00:00Z') to ('%sT00:00Z')"
            .formatted(name, day, next));
  }

  private static void drop(Statement statement, LocalDate first) throws SQLException {
    String oldest = PREFIX + NAME.format(first);
    for (String name : names(statement)) {
      if (name.matches(PREFIX + "[0-9]{8}") && name.compareTo(oldest) < 0) {
        statement.execute("drop table " + name);
        LOG.infof("Dropped %s: it is older than is kept", name);
      }
    }
    statement.execute(
        "delete from transaction_log_default where at < '%sT00:00Z'".formatted(first));
  }

  private static List<String> names(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (var row =
        statement.executeQuery(
            "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                + " where i.inhparent = 'transaction_log'::regclass")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }
}
