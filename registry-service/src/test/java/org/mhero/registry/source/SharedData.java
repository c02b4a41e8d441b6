package org.mhero.registry.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Real exports of other systems, which lie beside the project and not in it: {@code ../shared/data}
 * seen from the project's root, or the folder {@code mhero.shared} names.
 */
public final class SharedData {
  /** Why a test is skipped. */
  public static final String ABSENT = "no real data: set mhero.shared to the folder that has data/";

  private SharedData() {}

  /** The folder of iHRIS exports. */
  public static Optional<Path> ihris() {
    Path shared =
        ConfigProvider.getConfig()
            .getOptionalValue("mhero.shared", String.class)
            .map(Path::of)
            .orElse(Path.of("../../shared"));
    return Optional.of(shared.resolve("data/ihris")).filter(Files::isDirectory);
  }

  /** All JSON files of a folder and below, in the order the command line sends them. */
  public static List<Path> jsonFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
