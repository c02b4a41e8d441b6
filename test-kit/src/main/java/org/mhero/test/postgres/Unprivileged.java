package org.mhero.test.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a program that refuses to run as root is run all the same: as itself for an ordinary user;
 * for root in a user namespace of its own, or, where those are off (many containers), as nobody
 * with the one capability to reach the data.
 */
enum Unprivileged {
  ORDINARY(-1, List.of()),
  NAMESPACE(0, List.of("unshare", "-U")),
  NOBODY(
      65534,
      List.of(
          "setpriv",
          "--reuid=65534",
          "--regid=65534",
          "--clear-groups",
          "--inh-caps=+dac_override",
          "--ambient-caps=+dac_override"));

  private final int owner;
  private final List<String> prefix;

  Unprivileged(int owner, List<String> prefix) {
    this.owner = owner;
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

  /**
   * Gives a file or a folder with all in it to the user the program will run as, unless it is that
   * user's; a data directory may have been made the other way.
   */
  void own(Path path) throws IOException {
    if (this == ORDINARY || Integer.valueOf(owner).equals(Files.getAttribute(path, "unix:uid"))) {
      return;
    }
    try (var files = Files.walk(path)) {
      for (Path file : files.toList()) {
        Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private boolean works() {
    try {
      var command = new ArrayList<>(prefix);
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
