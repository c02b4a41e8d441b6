package org.mhero.workflow.flow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Text of definitions and exports as JSON that is written again as it was read: numbers keep their
 * spelling (reference 9), and the editor's data knows how long its text was (reference 1.7, rule
 * 12).
 */
public final class DefinitionText {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
  private static final Pattern PLAIN = Pattern.compile("0|-?[1-9][0-9]{0,17}");
  private static final String EDITOR = "_ui";

  private final String text;
  private final JsonParser parser;

  private DefinitionText(String text, JsonParser parser) {
    this.text = text;
    this.parser = parser;
  }

  /** Reads a text that holds one JSON value; an empty one holds none. */
  public static JsonNode read(String text) throws JsonProcessingException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return MissingNode.getInstance();
      }
      JsonNode json = new DefinitionText(text, parser).value(first);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "There is more than one value");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode value(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(NODES.objectNode());
      case START_ARRAY -> list();
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new JsonParseException(parser, "Unexpected " + token);
    };
  }

  private ObjectNode object(ObjectNode object) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken token = parser.nextToken();
      boolean measured = key.equals(EDITOR) && token == JsonToken.START_OBJECT;
      object.set(key, measured ? editorData() : value(token));
    }
    return object;
  }

  private JsonNode editorData() throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    MeasuredObject data = new MeasuredObject(NODES);
    object(data);
    data.measure(text.substring(start, (int) parser.currentLocation().getCharOffset()));
    return data;
  }

  private ArrayNode list() throws IOException {
    ArrayNode list = NODES.arrayNode();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      list.add(value(token));
    }
    return list;
  }

  private static JsonNode number(String digits) {
    if (!PLAIN.matcher(digits).matches()) {
      return DecimalNode.valueOf(new SpelledNumber(digits));
    }
    long number = Long.parseLong(digits);
    return number == (int) number ? NODES.numberNode((int) number) : NODES.numberNode(number);
  }
}
