package org.mhero.workflow.expression;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON turned into values and values into JSON (reference 7.7). */
public final class JsonText {
  private static final int DEEPEST = 200;
  private static final int LONGEST = 10_000_001;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(1_000)
                  .build())
          .build();

  private JsonText() {}

  /** The value of a JSON text, null when it is none. */
  public static @Nullable Value read(String json, Line line) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonToken first = parser.nextToken();
      Value value = first == null ? null : value(parser, first, line);
      return parser.nextToken() == null ? value : null;
    } catch (IOException | ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private static Value value(JsonParser parser, JsonToken token, Line line) throws IOException {
    return switch (token) {
      case VALUE_STRING -> Value.text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, line);
      case VALUE_TRUE -> Value.TRUE;
      case VALUE_FALSE -> Value.FALSE;
      case START_ARRAY -> {
        List<Value> items = new ArrayList<>();
        JsonToken next = parser.nextToken();
        while (next != null && next != JsonToken.END_ARRAY) {
          items.add(value(parser, next, line));
          next = parser.nextToken();
        }
        yield new Value.Array(items);
      }
      case START_OBJECT -> {
        Map<String, Value> members = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
          members.put(key, value(parser, parser.nextToken(), line));
        }
        yield Members.of(members);
      }
      default -> Value.NULL;
    };
  }

  private static Value number(JsonParser parser, Line line) throws IOException {
    return Numbers.checked(parser.getDecimalValue(), line);
  }

  /** The JSON of a value: keys sorted, no defaults, errors left out, nothing escaped for HTML. */
  public static String write(Value value) {
    StringBuilder json = new StringBuilder();
    write(value, json);
    return json.toString();
  }

  private static void write(Value value, StringBuilder json) {
    if (json.length() > LONGEST) {
      return;
    }
    switch (value) {
      case Value.Num number -> json.append(number.render());
      case Value.Bool bool -> json.append(bool.render());
      case Value.Nil nil -> json.append("null");
      case Value.Func function -> json.append("null");
      case Value.Failure failure -> json.append("null");
      case Value.Array array -> {
        String joint = "[";
        for (Value item : array.items()) {
          json.append(joint);
          write(item, json);
          joint = ",";
        }
        json.append(array.items().isEmpty() ? "[]" : "]");
      }
      case Value.Obj object -> members(object.members(), json);
      default -> quoted(value.render(), json);
    }
  }

  private static void members(Members members, StringBuilder json) {
    json.append('{');
    String joint = "";
    for (String key : members.sortedKeys()) {
      Value member = members.member(key);
      if (!(member instanceof Value.Failure)) {
        json.append(joint);
        quoted(key, json);
        json.append(':');
        write(member, json);
        joint = ",";
      }
    }
    json.append('}');
  }

  private static void quoted(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        default -> {
          if (c < 0x20 || c == '\u2028' || c == '\u2029') {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
