package org.mhero.workflow.expression.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Functions;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.Value.Failure;

/** {@code if}, {@code and}, {@code default} and their like (reference 7.9, logic and utility). */
public final class LogicFunctions {
  private static final int MANY = Integer.MAX_VALUE;

  public static final Map<String, Callable> TABLE =
      Map.ofEntries(
          Map.entry("and", Signature.between(1, MANY, (s, values) -> decided(values, false))),
          Map.entry("or", Signature.between(1, MANY, (s, values) -> decided(values, true))),
          Map.entry("if", Signature.between(3, 3, LogicFunctions::choose)),
          Map.entry("default", Signature.between(2, 2, LogicFunctions::fallBack)),
          Map.entry(
              "is_error",
              Signature.between(
                  1, 1, (s, values) -> Value.bool(values.getFirst() instanceof Failure))),
          Map.entry("count", Signature.strict(1, 1, (s, values) -> count(values.getFirst()))),
          Map.entry(
              "extract", Signature.of(Kind.OBJECT, Kind.TEXT, (object, key) -> object.member(key))),
          Map.entry("extract_object", Signature.strict(2, MANY, LogicFunctions::extracted)),
          Map.entry("keys", Signature.of(Kind.OBJECT, LogicFunctions::keys)),
          Map.entry("foreach", Signature.strict(2, MANY, LogicFunctions::forEach)),
          Map.entry("foreach_value", Signature.strict(2, MANY, LogicFunctions::forEachValue)),
          Map.entry("prompt", Signature.strict(1, MANY, LogicFunctions::prompt)));

  private LogicFunctions() {}

  /** Stops at the first value that decides; errors after it do not matter. */
  private static Value decided(List<Value> values, boolean decisive) {
    for (Value value : values) {
      if (value instanceof Failure) {
        return value;
      }
      if (value.truthy() == decisive) {
        return Value.bool(decisive);
      }
    }
    return Value.bool(!decisive);
  }

  private static Value choose(Surroundings surroundings, List<Value> values) {
    Value test = values.get(0);
    if (test instanceof Failure) {
      return test;
    }
    return test.truthy() ? values.get(1) : values.get(2);
  }

  private static Value fallBack(Surroundings surroundings, List<Value> values) {
    Value value = values.get(0);
    boolean missing = value instanceof Failure || value.render().isEmpty();
    return missing ? values.get(1) : value;
  }

  private static Value count(Value value) {
    return switch (value) {
      case Value.Array array -> Value.number(array.items().size());
      case Value.Obj object -> Value.number(object.members().keys().size());
      case Value.Nil nil -> Value.number(0);
      default -> Value.error("value isn't countable");
    };
  }

  private static Value extracted(Surroundings surroundings, List<Value> arguments) {
    if (!(Convert.object(arguments.getFirst()) instanceof Value.Obj object)) {
      return Convert.object(arguments.getFirst());
    }
    Map<String, Value> members = new LinkedHashMap<>();
    for (Value key : arguments.subList(1, arguments.size())) {
      members.put(key.render(), object.members().member(key.render()));
    }
    return Members.of(members);
  }

  private static Value keys(Members object) {
    return new Value.Array(object.sortedKeys().stream().map(Value::text).toList());
  }

  private static Value forEach(Surroundings surroundings, List<Value> arguments) {
    if (!(Convert.array(arguments.get(0)) instanceof Value.Array array)) {
      return Convert.array(arguments.get(0));
    }
    if (!(Convert.function(arguments.get(1)) instanceof Value.Func function)) {
      return Convert.function(arguments.get(1));
    }
    List<Value> mapped = new ArrayList<>();
    for (Value item : array.items()) {
      Value result = applied(function, item, arguments, surroundings);
      if (result instanceof Failure) {
        return result;
      }
      mapped.add(result);
    }
    return new Value.Array(mapped);
  }

  private static Value forEachValue(Surroundings surroundings, List<Value> arguments) {
    if (!(Convert.object(arguments.get(0)) instanceof Value.Obj object)) {
      return Convert.object(arguments.get(0));
    }
    if (!(Convert.function(arguments.get(1)) instanceof Value.Func function)) {
      return Convert.function(arguments.get(1));
    }
    Map<String, Value> mapped = new LinkedHashMap<>();
    for (String key : object.members().keys()) {
      Value result = applied(function, object.members().member(key), arguments, surroundings);
      if (result instanceof Failure) {
        return result;
      }
      mapped.put(key, result);
    }
    return Members.of(mapped);
  }

  private static Value applied(
      Value.Func function, Value item, List<Value> arguments, Surroundings surroundings) {
    List<Value> all = new ArrayList<>();
    all.add(item);
    all.addAll(arguments.subList(2, arguments.size()));
    return Functions.call(function, surroundings, all);
  }

  private static Value prompt(Surroundings surroundings, List<Value> arguments) {
    List<String> texts = arguments.stream().map(Value::render).toList();
    String text = surroundings.prompts().text(texts.getFirst(), texts.subList(1, texts.size()));
    return text == null
        ? Value.error("no prompt named '" + texts.getFirst() + "'")
        : Value.text(text);
  }
}
