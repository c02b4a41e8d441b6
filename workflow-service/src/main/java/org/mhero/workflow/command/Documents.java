package org.mhero.workflow.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mhero.workflow.flow.DefinitionText;

/** The JSON files that are read. */
final class Documents {
  /** Numbers keep all their digits. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private Documents() {}

  /** The object in a file. */
  static JsonNode object(Path file) {
    try {
      JsonNode json = DefinitionText.read(Files.readString(file));
      if (!json.isObject()) {
        throw new Refused(file.getFileName() + " holds no JSON object");
      }
      return json;
    } catch (NoSuchFileException e) {
      throw new Refused("There is no file " + file.getFileName());
    } catch (CharacterCodingException e) {
      throw new Refused(file.getFileName() + " is not UTF-8");
    } catch (JsonProcessingException e) {
      throw new Refused(file.getFileName() + " is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new Refused(file.getFileName() + " cannot be read");
    }
  }

  /** The text of an answer, for people to read. */
  static String pretty(JsonNode json) {
    return json.toPrettyString();
  }

  /** The answer to input that cannot be played. */
  static ObjectNode error(String message) {
    return MAPPER.createObjectNode().put("error", message);
  }
}
