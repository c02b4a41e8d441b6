package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mhero.workflow.TestFlows;

/**
 * Plays every {@code goldens/NAME.test.json}, as {@code ./mhero flow run} does, and compares what
 * comes out, word for word, with {@code NAME.out.json} beside it: each action, each kind of router,
 * answers that are right, wrong, late or never come. Its flows are written out or named after a
 * file of {@code flows}. {@code -DupdateGolden} writes the output anew; read the difference.
 */
class GoldenSessionsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "goldens");
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
    ObjectNode test = (ObjectNode) read(name + ".test.json");
    ObjectNode assets = assets(test.remove("flows"));

    ObjectNode out = RunCommand.played(assets, test);

    assertThat(out.path("error").isMissingNode()).as(out.path("error").asText()).isTrue();
    String written = JSON.writeValueAsString(out) + "\n";
    Path golden = FOLDER.resolve(name + ".out.json");
    if (System.getProperty("updateGolden") != null) {
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
  }

  private static ObjectNode assets(JsonNode flows) throws IOException {
    if (flows.isTextual()) {
      return (ObjectNode) JSON.readTree(TestFlows.text(flows.asText()));
    }
    ObjectNode country = (ObjectNode) read("country.json");
    country.set("flows", flows);
    return country;
  }

  private static JsonNode read(String name) throws IOException {
    return JSON.readTree(Files.readString(FOLDER.resolve(name)));
  }
}
