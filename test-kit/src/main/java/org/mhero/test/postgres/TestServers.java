package org.mhero.test.postgres;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the servers of tests run, as {@code MHERO_TEST_SERVERS} says. */
enum TestServers {
  /** In a container where Docker answers and has the image, else embedded. */
  EITHER,
  /** In a container, or not at all. */
  DOCKER,
  /** In a process of this machine. */
  EMBEDDED;

  static TestServers wanted() {
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
}
