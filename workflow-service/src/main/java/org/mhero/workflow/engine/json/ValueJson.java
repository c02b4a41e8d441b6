package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Value;

/** Values as JSON and back (reference 7.7): objects without their default, keys sorted. */
public final class ValueJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A number that even its reader has found endless. */
  private static final Value TOO_LARGE = Value.error("number value out of range");

  private ValueJson() {}

  /** The JSON of a value. */
  public static JsonNode write(Value value) {
    return switch (value) {
      case Value.Nil nil -> JSON.nullNode();
      case Value.Num number -> Fields.number(number.number());
      case Value.Bool bool -> JSON.booleanNode(bool.bool());
      case Value.Array array -> {
        ArrayNode items = JSON.arrayNode();
        array.items().forEach(item -> items.add(write(item)));
        yield items;
      }
      case Value.Obj object -> {
        ObjectNode members = JSON.objectNode();
        object.members().keys().stream()
            .sorted()
            .filter(key -> !(object.members().member(key) instanceof Value.Failure))
            .forEach(key -> members.set(key, write(object.members().member(key))));
        yield members;
      }
      case Value.Func function -> JSON.nullNode();
      case Value.Failure failure -> JSON.nullNode();
      case Value.Text text -> JSON.textNode(text.text());
      case Value.Date date -> JSON.textNode(date.render());
      case Value.Time time -> JSON.textNode(time.render());
      case Value.DateTime at -> JSON.textNode(at.render());
    };
  }

  /** The value of a JSON. */
  public static Value read(JsonNode json) {
    if (json.isObject()) {
      Map<String, Value> members = new LinkedHashMap<>();
      json.properties().forEach(member -> members.put(member.getKey(), read(member.getValue())));
      return Members.of(members);
    }
    if (json.isArray()) {
      List<Value> items = new ArrayList<>();
      json.forEach(item -> items.add(read(item)));
      return new Value.Array(items);
    }
    if (json instanceof NumericNode number) {
      return number.isNaN() ? TOO_LARGE : Value.number(number.decimalValue());
    }
    if (json.isBoolean()) {
      return Value.bool(json.booleanValue());
    }
    return json.isTextual() ? Value.text(json.textValue()) : Value.NULL;
  }
}
