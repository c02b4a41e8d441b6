package org.mhero.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mhero.sample.SampleCountry;

/** The sample country as files on this machine, gone when closed, and the phones of its people. */
final class Kolanda implements AutoCloseable {
  private final Path folder;

  private Kolanda(Path folder) {
    this.folder = folder;
  }

  static Kolanda draw(int people, long seed) {
    try {
      Path folder = Files.createTempDirectory("kolanda");
      new SampleCountry(people, seed).writeTo(folder);
      return new Kolanda(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The sample country could not be written", e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Every number that somebody has, once. */
  Set<String> phones() {
    Set<String> phones = new TreeSet<>();
    ObjectMapper json = new ObjectMapper();
    try {
      for (Path file : files()) {
        for (JsonNode entry : json.readTree(file.toFile()).path("entry")) {
          entry
              .at("/resource/telecom")
              .forEach(telecom -> phones.add(telecom.path("value").asText()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sample country cannot be read", e);
    }
    phones.removeIf(phone -> !phone.startsWith("+"));
    return phones;
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sample country could not be removed", e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().startsWith("bundle-Practitioner-"))
          .sorted()
          .toList();
    }
  }
}
