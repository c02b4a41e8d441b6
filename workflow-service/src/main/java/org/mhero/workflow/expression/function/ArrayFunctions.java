package org.mhero.workflow.expression.function;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Functions;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code join}, {@code filter} and their like (reference 7.9, array). */
public final class ArrayFunctions {
  private static final int MOST_ITEMS = 10_000;

  public static final Map<String, Callable> TABLE =
      Map.of(
          "join",
              Signature.of(
                  Kind.ARRAY,
                  Kind.TEXT,
                  (items, separator) ->
                      Value.text(
                          items.stream()
                              .map(Value::render)
                              .collect(Collectors.joining(separator)))),
          "contains",
              Signature.of(Kind.ARRAY, Kind.ANY, (items, wanted) -> contains(items, wanted)),
          "reverse",
              Signature.of(Kind.ARRAY, items -> new Value.Array(new ArrayList<>(items).reversed())),
          "concat", Signature.of(Kind.ARRAY, Kind.ARRAY, ArrayFunctions::concat),
          "unique",
              Signature.of(
                  Kind.ARRAY, items -> new Value.Array(List.copyOf(new LinkedHashSet<>(items)))),
          "filter", Signature.strict(2, 2, ArrayFunctions::filter));

  private ArrayFunctions() {}

  private static Value contains(List<Value> items, Value wanted) {
    return wanted instanceof Value.Failure ? wanted : Value.bool(items.contains(wanted));
  }

  private static Value concat(List<Value> first, List<Value> second) {
    if (first.size() + second.size() > MOST_ITEMS) {
      return Value.error("array too long");
    }
    List<Value> both = new ArrayList<>(first);
    both.addAll(second);
    return new Value.Array(both);
  }

  private static Value filter(Surroundings surroundings, List<Value> arguments) {
    if (!(arguments.get(0) instanceof Value.Array array)) {
      return Value.error("requires an array");
    }
    if (!(arguments.get(1) instanceof Value.Func function)) {
      return Value.error("requires a function");
    }
    List<Value> kept = new ArrayList<>();
    for (Value item : array.items()) {
      Value verdict = Functions.call(function, surroundings, List.of(item));
      if (verdict instanceof Value.Failure) {
        return verdict;
      }
      if (verdict.truthy()) {
        kept.add(item);
      }
    }
    return new Value.Array(kept);
  }
}
