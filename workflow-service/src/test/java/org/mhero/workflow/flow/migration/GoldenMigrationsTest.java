package org.mhero.workflow.flow.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.workflow.flow.DefinitionText;
import org.mhero.workflow.flow.FlowReader;

/**
 * One flow that every step of reference 9 changes: {@code before.json} brought up to each version,
 * to the last char. {@code -DupdateGolden} writes the files anew; read the difference.
 */
class GoldenMigrationsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path FILES = Path.of("src/test/resources/migrations");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13.1.0", "13.2.0", "13.3.0", "13.4.0", "13.5.0", "13.6.0", "13.6.1", "14.0.0", "14.1.0",
        "14.2.0", "14.3.0", "14.3.1", "14.4.0", "14.4.1", "14.4.2"
      })
  void flowIsAsTheStepLeavesIt(String version) throws IOException {
    ObjectNode before =
        (ObjectNode) DefinitionText.read(Files.readString(FILES.resolve("before.json")));

    ObjectNode after = Migrations.migrate(before, SpecVersion.of(version));

    String written = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(after) + "\n";
    Path golden = FILES.resolve(version + ".json");
    if (System.getProperty("updateGolden") != null) {
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
    assertThat(FlowReader.read(after).flow()).isEqualTo(FlowReader.read(before).flow());
  }
}
