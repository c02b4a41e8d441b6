package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.engine.json.ContactJson;
import org.mhero.workflow.engine.json.EventJson;
import org.mhero.workflow.engine.json.SessionJson;
import org.mhero.workflow.engine.json.TriggerJson;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Environment.DateFormat;

/**
 * Plays every {@code sessions/NAME.test.json} and compares what comes out, word for word, with
 * {@code NAME.out.json} beside it. {@code -DupdateGolden} writes the output anew.
 */
class GoldenSessionsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "sessions");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".test.json"))
          .map(name -> name.replace(".test.json", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void sessionIsAsItWas(String name) throws IOException {
    JsonNode test = JSON.readTree(Files.readString(FOLDER.resolve(name + ".test.json")));
    Path golden = FOLDER.resolve(name + ".out.json");

    String out = JSON.writeValueAsString(played(test)) + "\n";

    if (System.getProperty("updateGolden") != null) {
      Files.writeString(golden, out);
    }
    assertThat(out).isEqualTo(Files.readString(golden));
  }

  private static JsonNode played(JsonNode test) throws IOException {
    Conversation talk =
        new Conversation(
            JSON.readTree(TestFlows.text(test.path("flows").asText())),
            environment(test.path("environment")));
    if (test.has("contact")) {
      talk.with(ContactJson.read(test.path("contact")));
    }
    ObjectNode out = JSON.createObjectNode();
    ArrayNode outputs = out.putArray("outputs");
    talk.begin(TriggerJson.read(test.path("trigger")));
    outputs.add(output(talk));
    for (JsonNode resume : test.path("resumes")) {
      talk.resume(TriggerJson.resume(resume));
      outputs.add(output(talk));
    }
    return out;
  }

  private static Environment environment(JsonNode json) {
    List<String> languages = new ArrayList<>();
    json.path("allowed_languages").forEach(language -> languages.add(language.asText()));
    return new Environment(
        DateFormat.of(json.path("date_format").asText("YYYY-MM-DD")),
        "tt:mm",
        ZoneId.of(json.path("timezone").asText("UTC")),
        languages,
        json.path("default_country").textValue(),
        '.',
        ',');
  }

  private static ObjectNode output(Conversation talk) {
    ObjectNode json = JSON.createObjectNode();
    json.set("session", SessionJson.tree(talk.last().session()));
    json.set("contact", ContactJson.tree(talk.contact()));
    ArrayNode events = json.putArray("events");
    talk.last().events().forEach(event -> events.add(EventJson.tree(event)));
    ArrayNode segments = json.putArray("segments");
    talk.last().segments().forEach(segment -> segments.add(EventJson.tree(segment)));
    return json;
  }
}
