package org.mhero.e2e;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mhero.local.front.CachedToken;
import org.mhero.local.front.SuiteClient;

/** Starts the suite once for all tests of the run and stops it after the last. */
public final class RunningSuite implements BeforeAllCallback {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(RunningSuite.class);

  /** The suite and the door into it. */
  record Site(Launcher launcher, URI gateway, Dhis2Stub dhis2) implements AutoCloseable {

    /** A client that shows the tokens of a user or a client of the realm. */
    SuiteClient as(String who) {
      CachedToken token = new CachedToken(() -> launcher.must("token", who).strip());
      return new SuiteClient(gateway, token, System.err::println);
    }

    /** The password of a user of the local realm. */
    String password(String user) {
      Properties secrets = new Properties();
      try (Reader file = Files.newBufferedReader(launcher.data().resolve("secrets.properties"))) {
        secrets.load(file);
      } catch (IOException e) {
        throw new IllegalStateException("The secrets cannot be read", e);
      }
      return secrets.getProperty("user." + user);
    }

    @Override
    public void close() {
      launcher.must("stop");
      dhis2.close();
    }
  }

  private static Site site;

  static Site site() {
    return site;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    site =
        context.getRoot().getStore(HERE).getOrComputeIfAbsent("suite", key -> start(), Site.class);
  }

  private static Site start() {
    try {
      Path data = emptyFolder();
      Dhis2Stub dhis2 = Dhis2Stub.start();
      Map<String, String> environment = new HashMap<>();
      environment.put("MHERO_DHIS2_URL", dhis2.url());
      environment.put("MHERO_DHIS2_TOKEN", Dhis2Stub.TOKEN);
      Launcher launcher = new Launcher(data, environment);
      int port = FreePorts.range();
      launcher.must("run", "--detach", "--port", String.valueOf(port));
      return new Site(launcher, URI.create("http://localhost:" + port), dhis2);
    } catch (IOException e) {
      throw new IllegalStateException("The suite could not be started", e);
    }
  }

  /** The data of the run, with its logs, stays below {@code target} for whoever reads a failure. */
  private static Path emptyFolder() throws IOException {
    Path folder = Project.ROOT.resolve("deploy/e2e/target/suite");
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(folder);
  }
}
