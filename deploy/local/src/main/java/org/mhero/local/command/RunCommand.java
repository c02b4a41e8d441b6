package org.mhero.local.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mhero.local.Arguments;
import org.mhero.local.Main;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Installation;
import org.mhero.local.part.Part;
import org.mhero.local.part.Secrets;
import org.mhero.local.part.Site;
import org.mhero.local.process.Launch;
import org.mhero.local.suite.Progress;
import org.mhero.local.suite.Suite;

/** {@code run}: starts everything and stays until it is stopped, or leaves it to a background. */
final class RunCommand implements Command {
  private static final int PORT = 8080;

  @Override
  public int run(Arguments arguments) throws Exception {
    var data = new DataDirectory(arguments.data());
    data.prepare();
    return arguments.flags().contains("detach") ? detach(arguments, data) : here(arguments, data);
  }

  private static int here(Arguments arguments, DataDirectory data) throws Exception {
    long began = System.nanoTime();
    Path ready = ready(data);
    DataDirectory.forget(ready);
    var site = new Site(Installation.here(), data, Secrets.in(data), arguments.port().orElse(PORT));
    var progress = new Progress(System.out);
    progress.say("mHero starts, its data in " + data.root());
    try (Suite suite = Suite.start(site, parts(site, progress), progress)) {
      greet(System.out, site, Duration.ofNanos(System.nanoTime() - began));
      Files.writeString(ready, "ready\n");
      suite.awaitStop();
      suite.close();
    }
    return 0;
  }

  /** What has been built; a checkout in the middle of its making starts what it has. */
  private static Set<Part> parts(Site site, Progress progress) {
    Set<Part> parts = EnumSet.allOf(Part.class);
    for (Part part : Part.values()) {
      if (!site.installation().built(part)) {
        progress.say("  %-12s left out: %s is not built".formatted(part.title(), part.module()));
        parts.remove(part);
      }
    }
    return parts;
  }

  private static void greet(PrintStream out, Site site, Duration took) {
    out.printf(Locale.ROOT, "mHero is ready after %.1f s.%n%n", took.toMillis() / 1000.0);
    out.printf("  Console   %s/console%n", site.gateway());
    for (String user : List.of("admin", "manager", "officer", "viewer")) {
      out.printf(
          "  %-9s %-8s %s%n",
          user.equals("admin") ? "Sign in" : "", user, site.secrets().user(user));
    }
    out.printf("  Stop      Ctrl-C here or ./mhero stop%n%n");
    out.flush();
  }

  private static Path ready(DataDirectory data) {
    return data.run().resolve("ready");
  }

  private static int detach(Arguments arguments, DataDirectory data) throws Exception {
    DataDirectory.forget(ready(data));
    var command =
        new ArrayList<>(
            List.of(
                Installation.java(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dmhero.home=" + Installation.here().root(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--data",
                data.root().toString()));
    arguments.port().ifPresent(port -> command.add("--port=" + port));
    var followed = new FollowedFile(data.runnerLog(), System.out);
    Process runner = new Launch(command, Map.of(), data.runnerLog()).start();
    while (Files.notExists(ready(data))) {
      if (runner.waitFor(200, TimeUnit.MILLISECONDS)) {
        followed.copyNew();
        return 1;
      }
      followed.copyNew();
    }
    followed.copyNew();
    return 0;
  }
}
