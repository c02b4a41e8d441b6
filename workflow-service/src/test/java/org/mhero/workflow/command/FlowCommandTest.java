package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mhero.workflow.TestFlows;

/** {@code ./mhero flow run} and {@code eval} as somebody types them. */
class FlowCommandTest {
  private static final String CASE =
      """
      {"contact": %s, "line": "14.4", "clock": "2025-03-10T06:15:30Z", "seed": 7,
       "trigger": {"type":"manual","flow":{"uuid":"%s","name":"Ask"},
                   "triggered_on":"2025-03-10T06:15:29Z","params":{"ward":"B"}},
       "resumes": []}
      """;

  @TempDir Path folder;
  private int code;

  @BeforeEach
  void twoCases() throws IOException {
    ObjectNode assets = (ObjectNode) Story.json(Played.ASSETS);
    assets.setAll((ObjectNode) Story.json(TestFlows.text("clinic")));
    write("good.assets.json", assets.toString());
    write("good.test.json", CASE.formatted(Story.CONTACT, Story.ASK));
    write("refused.assets.json", "{\"flows\":[]}");
    write("refused.test.json", CASE.formatted(Story.CONTACT, Story.ASK));
    write("broken.assets.json", "{");
    write("broken.test.json", CASE.formatted(Story.CONTACT, Story.ASK));
    write("alone.assets.json", "{}");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> answered(String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    code =
        FlowCommand.run(
            List.of(args),
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private JsonNode played(String name) {
    return Story.json(
        String.join(
            "\n",
            answered(
                "",
                "run",
                "--assets",
                file(name + ".assets.json"),
                "--test",
                file(name + ".test.json"))));
  }

  @Test
  void runAnswersWithSessionEventsAndSegments() {
    JsonNode output = played("good").at("/outputs/0");

    assertThat(output.at("/session/status").asText()).isEqualTo("waiting");
    assertThat(output.path("events")).isNotEmpty();
    assertThat(output.path("segments")).hasSize(1);
    assertThat(code).isZero();
  }

  @Test
  void refusedInputIsAnsweredByAnErrorAlone() {
    assertThat(played("refused").path("error").asText()).isNotEmpty();
    assertThat(played("broken").path("error").asText()).contains("broken.assets.json");
    assertThat(played("nobody").path("error").asText()).contains("nobody.assets.json");
    assertThat(played("refused").has("outputs")).isFalse();
    assertThat(code).isZero();
  }

  @Test
  void batchWritesAnAnswerBesideEachCase() throws IOException {
    assertThat(answered("", "run", "--batch", folder.toString())).isEmpty();

    assertThat(out("good").has("outputs")).isTrue();
    assertThat(out("good")).isEqualTo(played("good"));
    assertThat(out("refused").has("error")).isTrue();
    assertThat(out("broken").has("error")).isTrue();
    assertThat(folder.resolve("alone.out.json")).doesNotExist();
  }

  private JsonNode out(String name) throws IOException {
    return Story.json(Files.readString(folder.resolve(name + ".out.json")));
  }

  @Test
  void evalAnswersTheTemplateItIsGiven() {
    assertThat(evaluated("", "--template", "@contact.name of @trigger.params.ward"))
        .containsExactly("{\"output\":\"Ann Banda of B\",\"errors\":[]}");
  }

  @Test
  void evalAnswersEachJsonTextOfStandardInputOnALineOfItsOwn() {
    List<String> lines = evaluated("\"@(1 + 1)\"\n\"@(1 / 0)\\n!\"\nnonsense\n");

    assertThat(lines).hasSize(3);
    assertThat(Story.json(lines.get(0)).path("output").asText()).isEqualTo("2");
    assertThat(Story.json(lines.get(1)).path("output").asText()).isEqualTo("\n!");
    assertThat(Story.json(lines.get(1)).path("errors")).hasSize(1);
    assertThat(Story.json(lines.get(2)).has("error")).isTrue();
  }

  @Test
  void evalAfterARefusedResumeSeesWhatStoodBefore() throws IOException {
    String sleeps = "[{\"type\":\"sleep\",\"resumed_on\":\"2025-03-10T06:20:00Z\"}]";
    write(
        "good.test.json",
        CASE.formatted(Story.CONTACT, Story.ASK)
            .replace("\"resumes\": []", "\"resumes\": " + sleeps));

    assertThat(evaluated("", "--template", "@run.status @(json(resume))"))
        .containsExactly("{\"output\":\"waiting null\",\"errors\":[]}");
    assertThat(played("good").path("outputs")).hasSize(1);
    assertThat(played("good").has("error")).isTrue();
  }

  @Test
  void evalOfASessionThatDoesNotStartIsAnError() throws IOException {
    write("good.assets.json", "{}");

    assertThat(evaluated("", "--template", "@(1)").getFirst()).contains("\"error\"");
  }

  @Test
  void promptsOfATestAreFilledIn() throws IOException {
    write(
        "good.test.json",
        CASE.formatted(Story.CONTACT, Story.ASK)
            .replace(
                "\"resumes\": []",
                "\"resumes\": [], \"prompts\": {\"triage\":\"Is {{ .arg1 }} or {{arg2}} urgent?\"}"));

    assertThat(evaluated("", "--template", "@(prompt(\"triage\", \"fever\", 12))"))
        .containsExactly("{\"output\":\"Is fever or 12 urgent?\",\"errors\":[]}");
    assertThat(evaluated("", "--template", "@(prompt(\"triage\"))"))
        .containsExactly("{\"output\":\"Is <no value> or <no value> urgent?\",\"errors\":[]}");
    assertThat(evaluated("", "--template", "@(is_error(prompt(\"nope\")))"))
        .containsExactly("{\"output\":\"true\",\"errors\":[]}");
  }

  @Test
  void contactStandsBesideTheSessionWhereTheSessionDoesNotCarryIt() throws IOException {
    assertThat(played("good").at("/outputs/0/contact/name").asText()).isEqualTo("Ann Banda");
    write("good.test.json", CASE.formatted(Story.CONTACT, Story.ASK).replace("14.4", "13.2"));

    assertThat(played("good").at("/outputs/0").has("contact")).isFalse();
    assertThat(played("good").at("/outputs/0/session/contact/name").asText())
        .isEqualTo("Ann Banda");
  }

  private List<String> evaluated(String in, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "eval", "--assets", file("good.assets.json"), "--test", file("good.test.json")));
    args.addAll(List.of(more));
    return answered(in, args.toArray(String[]::new));
  }

  @Test
  void modifyAnswersOneOutputForEachModifier() throws IOException {
    write(
        "change.json",
        """
        {"contact": %s, "clock": "2025-03-10T06:15:30Z", "seed": 7,
         "modifiers": [{"type":"name","name":"Ben"}, {"type":"name","name":"Ben"}]}
        """
            .formatted(Story.CONTACT));
    JsonNode outputs =
        Story.json(
                String.join(
                    "\n",
                    answered(
                        "",
                        "modify",
                        "--assets",
                        file("good.assets.json"),
                        "--test",
                        file("change.json"))))
            .path("outputs");

    assertThat(outputs).hasSize(2);
    assertThat(outputs.at("/0/contact/name").asText()).isEqualTo("Ben");
    assertThat(outputs.at("/0/events/0/type").asText()).isEqualTo("contact_name_changed");
    assertThat(outputs.at("/0/modified").asBoolean()).isTrue();
    assertThat(outputs.at("/1/events")).isEmpty();
    assertThat(outputs.at("/1/modified").asBoolean()).isFalse();
    assertThat(code).isZero();
  }

  @Test
  void whatNobodyUnderstandsIsToldByTheExitCode() {
    answered("");
    assertThat(code).isEqualTo(2);
    answered("", "fly");
    assertThat(code).isEqualTo(2);
    answered("", "run", "--fast");
    assertThat(code).isEqualTo(2);
  }
}
