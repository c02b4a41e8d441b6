package org.mhero.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mhero.local.Arguments;
import org.mhero.local.Problem;
import org.mhero.local.part.Installation;

/**
 * {@code check-realm}: a gate of {@code ./mhero check}; the realm's files are JSON of the right
 * kind.
 */
final class CheckRealmCommand implements Command {
  @Override
  public int run(Arguments arguments) {
    Installation here = Installation.here();
    for (Path file : List.of(here.realm(), here.realmAdditions())) {
      for (JsonNode client : read(file).path("clients")) {
        secretComesFromTheEnvironment(file, client);
      }
    }
    return 0;
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new Problem("%s is not JSON: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static void secretComesFromTheEnvironment(Path file, JsonNode client) {
    String secret = client.path("secret").asText("${}");
    if (!secret.matches("\\$\\{\\w*}")) {
      throw new Problem(
          "%s writes down the secret of the client %s; it must be a placeholder."
              .formatted(file, client.path("clientId").asText()));
    }
  }
}
