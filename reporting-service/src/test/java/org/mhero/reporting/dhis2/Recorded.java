package org.mhero.reporting.dhis2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Answers of a real DHIS2 2.42.4.1 by name, where the folder of sample data stands beside ours. */
final class Recorded {
  private static final Path FILE =
      Path.of("..", "..", "shared", "data", "dhis2", "recorded-exchanges.json");

  private Recorded() {}

  static Optional<JsonNode> exchange(String name) {
    if (!Files.isReadable(FILE)) {
      return Optional.empty();
    }
    try {
      for (JsonNode exchange : new ObjectMapper().readTree(FILE.toFile()).path("exchanges")) {
        if (exchange.path("name").asText().equals(name)) {
          return Optional.of(exchange);
        }
      }
      throw new IllegalArgumentException("No exchange is called " + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
