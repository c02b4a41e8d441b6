package org.mhero.local.suite;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.mhero.local.Problem;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Installation;
import org.mhero.local.part.Secrets;
import org.mhero.local.part.Site;
import org.mhero.local.process.PidRecord;

/**
 * The site that a data folder was last started as, for commands that speak to a running suite.
 *
 * @param port the gateway's
 */
public record RunningSite(DataDirectory data, int port) {
  private static final String PORT = "port";

  static RunningSite of(Site site) {
    return new RunningSite(site.data(), site.port());
  }

  /** The site of a data folder on which a runner is alive. */
  public static Site require(DataDirectory data) {
    if (runner(data).isEmpty()) {
      throw new Problem(
          "mHero does not run on %s; start it by ./mhero run.".formatted(data.root()));
    }
    return last(data)
        .orElseThrow(
            () -> new Problem("The port of mHero on %s is not known.".formatted(data.root())));
  }

  /** The runner's process, if it is alive. */
  public static Optional<ProcessHandle> runner(DataDirectory data) {
    return PidRecord.read(data.runnerPid()).flatMap(PidRecord::process);
  }

  /** The site a data folder was last started as, alive or not. */
  public static Optional<Site> last(DataDirectory data) {
    Path file = file(data);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      var kept = new Properties();
      kept.load(new StringReader(Files.readString(file)));
      int port = Integer.parseInt(kept.getProperty(PORT));
      return Optional.of(new Site(Installation.here(), data, Secrets.in(data), port));
    } catch (IOException | NumberFormatException e) {
      throw new Problem("What was started on %s cannot be read.".formatted(data.root()), e);
    }
  }

  void write() {
    try {
      Files.writeString(file(data), "%s=%d%n".formatted(PORT, port));
    } catch (IOException e) {
      throw new UncheckedIOException("The site cannot be kept", e);
    }
  }

  private static Path file(DataDirectory data) {
    return data.run().resolve("site.properties");
  }
}
