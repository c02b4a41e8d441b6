package org.mhero.test.container;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the servers of tests run, as {@code MHERO_TEST_SERVERS} says. */
public enum TestServers {
  /** In a container where Docker answers and has the image soon, else embedded. */
  EITHER,
  /** In a container, or not at all. */
  DOCKER,
  /** On this machine. */
  EMBEDDED;

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration WHEN_FORCED = Duration.ofMinutes(10);

  /** The wish of who started the tests. */
  public static TestServers wanted() {
    return read(System.getenv("MHERO_TEST_SERVERS"));
  }

  /**
   * @throws IllegalArgumentException when it is neither {@code docker} nor {@code embedded}
   */
  static TestServers read(@Nullable String setting) {
    if (setting == null || setting.isBlank()) {
      return EITHER;
    }
    return switch (setting.strip().toLowerCase(Locale.ROOT)) {
      case "docker" -> DOCKER;
      case "embedded" -> EMBEDDED;
      default ->
          throw new IllegalArgumentException(
              "MHERO_TEST_SERVERS is docker or embedded, not " + setting);
    };
  }

  /**
   * Starts a server and says in one line where it runs and why.
   *
   * @param server its name, for that line
   * @param container starts it by Testcontainers; not called where Docker cannot have the image
   * @param embedded starts it on this machine
   * @return host and port
   * @throws IllegalStateException when the wished container cannot be had
   */
  public String start(
      String server, ServerImage image, Supplier<String> container, Supplier<String> embedded) {
    return switch (this) {
      case DOCKER -> {
        Optional<String> trouble = image.trouble(WHEN_FORCED);
        if (trouble.isPresent()) {
          throw new IllegalStateException(server + " cannot run in a container: " + trouble.get());
        }
        yield inContainer(server, image, container);
      }
      case EMBEDDED -> embedded(server, "as wanted", embedded);
      case EITHER -> {
        Optional<String> trouble = DockerSocket.trouble().or(() -> image.trouble(SOON));
        if (trouble.isPresent()) {
          yield embedded(server, trouble.get(), embedded);
        }
        try {
          yield inContainer(server, image, container);
        } catch (RuntimeException e) {
          yield embedded(server, "its container did not start, " + e.getMessage(), embedded);
        }
      }
    };
  }

  private static String inContainer(String server, ServerImage image, Supplier<String> container) {
    String address = container.get();
    say("%s runs in a container of %s".formatted(server, image.name()));
    return address;
  }

  private static String embedded(String server, String reason, Supplier<String> embedded) {
    say("%s runs embedded: %s".formatted(server, reason));
    return embedded.get();
  }

  /** Not to a logger: tests show its warnings only. */
  private static void say(String line) {
    System.out.println(line);
  }
}
