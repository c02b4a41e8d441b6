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
import java.util.concurrent.TimeUnit;

/** PostgreSQL as a child process on a free port, gone with this JVM. */
final class EmbeddedPostgres {
  private static final int MOST_WAITS = 600;

  private EmbeddedPostgres() {}

  /** Host and port of the started server. */
  static String start() {
    try {
      Path programs = Path.of(System.getProperty("user.home"), ".cache", "mhero");
      Path folder = Files.createTempDirectory("mhero-postgres");
      PostgresNode node =
          PostgresNode.prepare(programs, folder.resolve("data"), PostgresServer.USER);
      int port = freePort();
      String address = "127.0.0.1:" + port;
      Path log = folder.resolve("log");
      Process process =
          new ProcessBuilder(node.command(port, PostgresServer.QUICK))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
      awaitStart(PostgresServer.url(address, PostgresServer.USER), process, log);
      return address;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  private static void awaitStart(String url, Process process, Path log) throws IOException {
    for (int wait = 0; wait < MOST_WAITS && process.isAlive(); wait++) {
      try (Connection answers = DriverManager.getConnection(url)) {
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
