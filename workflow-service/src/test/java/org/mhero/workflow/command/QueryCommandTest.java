package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code flow query} from its words to its line. */
class QueryCommandTest {
  private static final String CONTACT =
      "{\"uuid\":\"c1\",\"name\":\"Ann\",\"status\":\"active\",\"created_on\":\"2024-02-01T22:30:00Z\"}";

  @TempDir Path folder;

  @Test
  void asksAContactAlone() throws IOException {
    assertThat(answer(CONTACT, "--query", "name = ann"))
        .isEqualTo("{\"matches\":true,\"query\":\"name = \\\"ann\\\"\"}");
  }

  @Test
  void asksInTheEnvironmentThatStandsBesideTheContact() throws IOException {
    String setting =
        "{\"contact\":"
            + CONTACT
            + ",\"environment\":{\"date_format\":\"DD-MM-YYYY\",\"timezone\":\"Africa/Lusaka\"}}";

    assertThat(answer(setting, "--query", "created_on = 02-02-2024"))
        .startsWith("{\"matches\":true");
  }

  @Test
  void takesFieldsFromAFileOfAssets() throws IOException {
    Path assets = folder.resolve("assets.json");
    Files.writeString(
        assets, "{\"fields\":[{\"key\":\"beds\",\"name\":\"Beds\",\"type\":\"number\"}]}");

    assertThat(answer(CONTACT, "--query", "beds > 1", "--assets", assets.toString()))
        .startsWith("{\"matches\":false");
    assertThat(answer(CONTACT, "--query", "cots > 1", "--assets", assets.toString()))
        .contains("\"code\":\"unknown_property\"");
  }

  @Test
  void followsTheLineItIsTold() throws IOException {
    assertThat(answer(CONTACT, "--query", "tel = 12", "--line", "13.2"))
        .isEqualTo("{\"matches\":false,\"query\":\"tel = 12\"}");
  }

  @Test
  void answersAFileThatIsNoContactByAnError() throws IOException {
    assertThat(answer("{}", "--query", "ann")).startsWith("{\"error\":");
    assertThat(answer("[", "--query", "ann")).startsWith("{\"error\":");
  }

  private String answer(String contact, String... words) throws IOException {
    Path file = folder.resolve("contact.json");
    Files.writeString(file, contact);
    List<String> args =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("query", "--contact", file.toString()),
                java.util.Arrays.stream(words))
            .toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    FlowCommand.run(args, InputStream.nullInputStream(), out);
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }
}
