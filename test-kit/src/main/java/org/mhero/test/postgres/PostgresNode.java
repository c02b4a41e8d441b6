package org.mhero.test.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A PostgreSQL with a data directory that is kept: made ready here, started by the caller as an
 * ordinary child process with {@link #command}. Superuser {@code postgres}, password required,
 * sorting by code point so that data moves between machines.
 *
 * <p>SIGINT stops it in good order (PostgreSQL 18, "Shutting Down the Server").
 */
public final class PostgresNode {
  /** What every server of ours is started with, wherever it runs. */
  static final Map<String, String> USUAL =
      Map.of("max_connections", "160", "timezone", "UTC", "log_timezone", "UTC");

  /** How {@code initdb} makes text sort by code point. */
  static final List<String> SORTING =
      List.of(
          "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");

  private final Path home;
  private final Path data;
  private final Unprivileged user;

  private PostgresNode(Path home, Path data, Unprivileged user) {
    this.home = home;
    this.data = data;
    this.user = user;
  }

  /**
   * Makes the program and the data directory where they are missing.
   *
   * @param cache where the program is unpacked to
   * @param data the data directory, kept as it is if it has been used
   * @param password the superuser's, taken for a fresh directory only
   */
  public static PostgresNode prepare(Path cache, Path data, String password) throws IOException {
    var node =
        new PostgresNode(
            PostgresProgram.in(cache.toAbsolutePath()), data.toAbsolutePath(), Unprivileged.here());
    if (Files.notExists(data.resolve("PG_VERSION"))) {
      node.make(password);
    }
    node.user.own(node.data);
    return node;
  }

  /** The command that runs the server in the foreground. */
  public List<String> command(int port, Map<String, String> settings) {
    var command = new ArrayList<>(user.prefix());
    command.add(home.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
    var all = new TreeMap<>(USUAL);
    all.put("listen_addresses", "127.0.0.1");
    all.put("unix_socket_directories", "");
    all.putAll(settings);
    all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return List.copyOf(command);
  }

  private void make(String password) throws IOException {
    Path parent = data.getParent();
    Files.createDirectories(parent);
    Path fresh =
        Files.createTempDirectory(
            parent,
            "new-postgres",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path passwordFile = Files.createTempFile(parent, "postgres", ".pw");
    Files.writeString(passwordFile, password);
    user.own(fresh);
    user.own(passwordFile);
    var command = new ArrayList<>(user.prefix());
    command.add(home.resolve("bin/initdb").toString());
    command.addAll(List.of("-D", fresh.toString(), "-U", "postgres", "--pwfile=" + passwordFile));
    command.addAll(List.of("-A", "scram-sha-256", "--no-instructions"));
    command.addAll(SORTING);
    run(command);
    Files.delete(passwordFile);
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("PostgreSQL's data directory could not be made: " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL's data directory was made", e);
    }
  }
}
