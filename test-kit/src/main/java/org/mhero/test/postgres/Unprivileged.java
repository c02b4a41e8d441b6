package org.mhero.test.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a program that refuses to run as root is run all the same: as itself for an ordinary user;
 * for root in a user namespace of its own, or, where those are off (many containers), as nobody
 * with the one capability to reach the data.
 */
enum Unprivileged {
  ORDINARY(List.of()),
  NAMESPACE(List.of("unshare", "-U")),
  NOBODY(
      List.of(
          "setpriv",
          "--reuid=65534",
          "--regid=65534",
          "--clear-groups",
          "--inh-caps=+dac_override",
          "--ambient-caps=+dac_override"));

  private static final int NOBODYS_ID = 65534;

  private final List<String> prefix;

  Unprivileged(List<String> prefix) {
    this.prefix = prefix;
  }

  /** The way that works here. */
  static Unprivileged here() throws IOException {
    if (new UnixSystem().getUid() != 0) {
      return ORDINARY;
    }
    for (Unprivileged way : List.of(NAMESPACE, NOBODY)) {
      if (way.works()) {
        return way;
      }
    }
    throw new IOException(
        "PostgreSQL refuses to run as root and this machine gives no way round it"
            + " (unshare -U, setpriv): start mHero as an ordinary user");
  }

  List<String> prefix() {
    return prefix;
  }

  /** Gives what lies in the directory to the user the program will run as. */
  void own(Path directory) throws IOException {
    if (this == NOBODY) {
      try (var files = Files.walk(directory)) {
        for (Path file : files.toList()) {
          Files.setAttribute(file, "unix:uid", NOBODYS_ID);
        }
      }
    }
  }

  private boolean works() {
    try {
      var command = new java.util.ArrayList<>(prefix);
      command.add("true");
      Process probe =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(new File("/dev/null"))
              .start();
      return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
