package org.mhero.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the project and, if there is any, the shared real data lie. */
final class Project {
  static final Path ROOT = root();

  private Project() {}

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** A file or folder of the real data; empty where the data is not at hand. */
  static Optional<Path> realData(String path) {
    Path data = ROOT.resolveSibling("shared").resolve("data").resolve(path);
    return Files.exists(data) ? Optional.of(data) : Optional.empty();
  }
}
