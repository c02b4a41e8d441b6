package org.mhero.kit.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Forgets handled events once no broker can still repeat them. */
@ApplicationScoped
public class InboxSweep {
  private static final Logger LOG = Logger.getLogger(InboxSweep.class);

  private final AgroalDataSource database;
  private final EventConfig config;

  InboxSweep(AgroalDataSource database, EventConfig config) {
    this.database = database;
    this.config = config;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "delete from inbox where received_at < now() - make_interval(secs => ?)")) {
      statement.setDouble(1, config.remembered().toSeconds());
      int forgotten = statement.executeUpdate();
      LOG.debugf("Forgot %d handled events", forgotten);
    } catch (SQLException e) {
      LOG.warnf("Handled events could not be swept: %s", e.getMessage());
    }
  }
}
