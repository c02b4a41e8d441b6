package org.mhero.test.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.test.container.TestServers;

/**
 * A PostgreSQL on a free port, one for the whole JVM, gone with it: in a container where Docker
 * answers, else embedded ({@link TestServers}). Nothing is written through to the disk: tests want
 * speed and lose no data that matters.
 */
public final class PostgresServer {
  static final String USER = "postgres";
  static final Map<String, String> QUICK =
      Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

  private static final Object LOCK = new Object();
  private static @Nullable PostgresServer shared;

  private final String address;

  private PostgresServer(String address) {
    this.address = address;
  }

  /** The server of this JVM; started by the first caller. */
  public static PostgresServer shared() {
    synchronized (LOCK) {
      PostgresServer running = shared;
      if (running == null) {
        running =
            new PostgresServer(
                TestServers.wanted()
                    .start(
                        "PostgreSQL",
                        PostgresContainer.IMAGE,
                        PostgresContainer::start,
                        EmbeddedPostgres::start));
        shared = running;
      }
      return running;
    }
  }

  /** Makes an empty database, dropping one of that name; returns its JDBC URL with user and all. */
  public String database(String name) {
    try (var connection = DriverManager.getConnection(url(address, USER));
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists \"" + name + "\" with (force)");
      statement.execute("create database \"" + name + "\"");
      return url(address, name);
    } catch (SQLException e) {
      throw new IllegalStateException("The database " + name + " could not be made", e);
    }
  }

  static String url(String address, String database) {
    return "jdbc:postgresql://%s/%s?user=%s&password=%s".formatted(address, database, USER, USER);
  }
}
