package org.mhero.workflow.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Engine;

/**
 * {@code flow eval}: templates as the session's first run sees them after every resume of the test,
 * of which the first that is refused is the last; one JSON text a line in, one {@code
 * {"output","errors"}} a line out.
 */
final class EvalCommand {
  private EvalCommand() {}

  static void run(Options options, InputStream in, PrintStream out) {
    Playback playback =
        Playback.of(
            Documents.object(options.file("--assets")), Documents.object(options.file("--test")));
    JsonNode refused = playback.play().get("error");
    Function<String, Engine.Evaluated> evaluate = playback::evaluate;
    if (refused != null && !playback.began()) {
      throw new Refused(refused.asText());
    }
    String template = options.find("--template");
    if (template != null) {
      out.println(answer(evaluate.apply(template)));
      return;
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          out.println(answer(line, evaluate));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode answer(String line, Function<String, Engine.Evaluated> evaluate) {
    String template = template(line);
    return template == null
        ? Documents.error("The line is no JSON text")
        : answer(evaluate.apply(template));
  }

  private static @Nullable String template(String line) {
    try {
      return Documents.MAPPER.readTree(line).textValue();
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static ObjectNode answer(Engine.Evaluated evaluated) {
    ObjectNode json = Documents.MAPPER.createObjectNode();
    json.put("output", evaluated.text());
    ArrayNode errors = json.putArray("errors");
    evaluated.errors().forEach(errors::add);
    return json;
  }
}
