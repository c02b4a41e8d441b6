package org.mhero.test.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL on a free port, one for the whole JVM, gone with it: in a container where Docker
 * answers, else embedded ({@link TestServers}). Nothing is written through to the disk: tests want
 * speed and lose no data that matters.
 */
public final class PostgresServer {
  private static final Object LOCK = new Object();
  private static final String USER = "postgres";
  private static final int MOST_WAITS = 600;
  private static final Map<String, String> QUICK =
      Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");
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
        running = start();
        shared = running;
      }
      return running;
    }
  }

  /** Makes an empty database, dropping one of that name; returns its JDBC URL with user and all. */
  public String database(String name) {
    try (var connection = DriverManager.getConnection(url(USER));
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists \"" + name + "\" with (force)");
      statement.execute("create database \"" + name + "\"");
      return url(name);
    } catch (SQLException e) {
      throw new IllegalStateException("The database " + name + " could not be made", e);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://%s/%s?user=%s&password=%s".formatted(address, database, USER, USER);
  }

  private static PostgresServer start() {
    return switch (TestServers.wanted()) {
      case EMBEDDED -> embedded();
      case DOCKER -> new PostgresServer(ContainerPostgres.start(USER));
      case EITHER ->
          DockerSocket.present()
              ? ContainerPostgres.tryStart(USER)
                  .map(PostgresServer::new)
                  .orElseGet(PostgresServer::embedded)
              : embedded();
    };
  }

  private static PostgresServer embedded() {
    try {
      Path programs = Path.of(System.getProperty("user.home"), ".cache", "mhero");
      Path folder = Files.createTempDirectory("mhero-postgres");
      PostgresNode node = PostgresNode.prepare(programs, folder.resolve("data"), USER);
      int port = freePort();
      var server = new PostgresServer("127.0.0.1:" + port);
      Path log = folder.resolve("log");
      Process process =
          new ProcessBuilder(node.command(port, QUICK))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
      server.awaitStart(process, log);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  private void awaitStart(Process process, Path log) throws IOException {
    for (int wait = 0; wait < MOST_WAITS && process.isAlive(); wait++) {
      try (Connection answers = DriverManager.getConnection(url(USER))) {
        return;
      } catch (SQLException e) {
        pause(process);
      }
    }
    throw new IOException("PostgreSQL did not answer: " + Files.readString(log));
  }

  private static void pause(Process process) {
    try {
      process.waitFor(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while PostgreSQL started", e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** SIGTERM and SIGINT would wait for clients that end with this JVM; SIGQUIT does not. */
  private static void end(Process process, Path folder) {
    try {
      new ProcessBuilder("sh", "-c", "kill -QUIT " + process.pid()).start().waitFor();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
