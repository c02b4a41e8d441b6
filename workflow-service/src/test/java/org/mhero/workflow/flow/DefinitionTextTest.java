package org.mhero.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.workflow.expression.Line;

/**
 * Reference 9 and 1.7: what is read can be written as it was, and the editor's text is measured.
 */
class DefinitionTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1.50,\"b\":1e3,\"c\":-0,\"d\":12345678901234567890,\"e\":0.10E-2,\"f\":[7,-7,2147483648]}",
        "[true,false,null,\"é\\n<>&\",{},[]]",
        "1.0",
        "\"text\""
      })
  void whatIsReadIsWrittenAsItWas(String text) throws JsonProcessingException {
    JsonNode json = DefinitionText.read(text);

    assertThat(json.toString()).isEqualTo(text);
    assertThat(json.deepCopy().toString()).isEqualTo(text);
  }

  @Test
  void emptyTextHoldsNothing() throws JsonProcessingException {
    assertThat(DefinitionText.read(" ").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1,]", "{\"a\"}", "1 2", "{}}", "NaN", "'a'", "[1", "{\"a\":01}"})
  void brokenTextIsRefused(String text) {
    assertThatThrownBy(() -> DefinitionText.read(text)).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void hostileNestingIsRefused() {
    assertThatThrownBy(() -> DefinitionText.read("[".repeat(100_000)))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void dataOfTheEditorIsMeasuredAsItWasWritten() throws JsonProcessingException {
    String flow = SoundFlow.sound("14.4.2", "messaging").put("_ui", "?").toString();
    int own = "{\"nodes\":{}}".length();

    assertThat(refused(flow, "{\"nodes\":{" + " ".repeat(262_144 - own) + "}}")).isFalse();
    assertThat(refused(flow, "{\"nodes\":{" + " ".repeat(262_145 - own) + "}}")).isTrue();
    assertThat(refused(flow, "{\"nodes\":{\"a\":\"" + "\\u00e9".repeat(43_700) + "\"}}")).isTrue();
    assertThat(refused(flow, "{\"nodes\":{\"a\":\"" + "é".repeat(43_700) + "\"}}")).isFalse();
  }

  private static boolean refused(String flow, String ui) throws JsonProcessingException {
    FlowReader.Outcome outcome =
        FlowReader.read(DefinitionText.read(flow.replace("\"?\"", ui)), Line.V14_4);
    return outcome.flow() == null;
  }

  @Test
  void definitionOf13ThatNobodyChangedIsWrittenBackAsSuch() throws JsonProcessingException {
    ObjectNode sound = SoundFlow.sound("13.1.0", "messaging").put("expire_after_minutes", 43_200);
    sound.put("_ui", "?");
    String text = sound.toString().replace("\"?\"", "{\"zoom\":1.50,\"far\":1e3}");
    JsonNode source = DefinitionText.read(text);
    FlowReader.Outcome read = FlowReader.read(source);

    ObjectNode written = FlowWriter.write(read.flow(), source);
    assertThat(written).as("but for the order of keys").isEqualTo(source);
    assertThat(written.toString()).endsWith("\"_ui\":{\"zoom\":1.50,\"far\":1e3}}");

    ObjectNode migrated = FlowWriter.write(read.flow(), read.definition());
    assertThat(migrated.path("spec_version").asText()).isEqualTo("14.4.2");
    assertThat(migrated.path("expire_after_minutes").asInt()).isEqualTo(20_160);
    assertThat(migrated.toString()).contains("\"_ui\":{\"zoom\":1.50,\"far\":1e3}");
  }
}
