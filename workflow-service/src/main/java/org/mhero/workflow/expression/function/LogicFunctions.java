package org.mhero.workflow.expression.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Functions;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.Value.Failure;

/** {@code if}, {@code and}, {@code default} and their like (reference 7.9, logic and utility). */
public final class LogicFunctions {
  private static final int MANY = 10_000;

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
          Map.entry("keys", Signature.of(Kind.OBJECT, LogicFunctions::keys)),
          Map.entry("foreach", Signature.strict(2, MANY, LogicFunctions::forEach)),
          Map.entry("foreach_value", Signature.strict(2, MANY, LogicFunctions::forEachValue)));

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

  private static Value keys(Members object) {
    return new Value.Array(object.keys().stream().sorted().map(Value::text).toList());
  }

  private static Value forEach(Surroundings surroundings, List<Value> arguments) {
    if (!(arguments.get(0) instanceof Value.Array array)) {
      return Value.error("requires an array");
    }
    if (!(arguments.get(1) instanceof Value.Func function)) {
      return Value.error("requires a function");
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
    if (!(arguments.get(0) instanceof Value.Obj object)) {
      return Value.error("requires an object");
    }
    if (!(arguments.get(1) instanceof Value.Func function)) {
      return Value.error("requires a function");
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
}
