package org.mhero.workflow.expression.function;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Equality;
import org.mhero.workflow.expression.Functions;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** {@code join}, {@code filter} and their like (reference 7.9, array). */
public final class ArrayFunctions {
  private static final long LONGEST = 10_000_000;

  public static final Map<String, Callable> TABLE =
      Map.ofEntries(
          Map.entry("join", Signature.of(Kind.ARRAY, Kind.TEXT, ArrayFunctions::join)),
          Map.entry("contains", Signature.of(Kind.ARRAY, Kind.ANY, ArrayFunctions::contains)),
          Map.entry(
              "reverse",
              Signature.of(
                  Kind.ARRAY, items -> new Value.Array(new ArrayList<>(items).reversed()))),
          Map.entry(
              "concat",
              Signature.of(List.of(Kind.ARRAY, Kind.ARRAY), List.of(), ArrayFunctions::concat)),
          Map.entry(
              "slice",
              Signature.of(
                  List.of(Kind.ARRAY, Kind.INTEGER), List.of(Kind.INTEGER), ArrayFunctions::slice)),
          Map.entry("sort", Signature.of(Kind.ARRAY, ArrayFunctions::sort)),
          Map.entry("unique", Signature.of(Kind.ARRAY, ArrayFunctions::unique)),
          Map.entry(
              "filter",
              Signature.of(List.of(Kind.ARRAY, Kind.FUNCTION), List.of(), ArrayFunctions::filter)));

  private ArrayFunctions() {}

  private static Value join(List<Value> items, String separator) {
    if ((long) items.size() * separator.length() > LONGEST) {
      return Value.error("text too long");
    }
    return Value.text(items.stream().map(Value::render).collect(Collectors.joining(separator)));
  }

  private static Value contains(List<Value> items, Value wanted) {
    if (wanted instanceof Value.Failure) {
      return wanted;
    }
    return Value.bool(items.stream().anyMatch(item -> Equality.same(item, wanted)));
  }

  private static Value concat(Arguments arguments) {
    List<Value> both = new ArrayList<>(arguments.items(0));
    both.addAll(arguments.items(1));
    return Lists.of(both, arguments.surroundings());
  }

  private static Value slice(Arguments arguments) {
    List<Value> items = arguments.items(0);
    int start = Lists.place(arguments.integer(1), items.size());
    int end = Lists.place(arguments.integer(2, items.size()), items.size());
    return new Value.Array(start < end ? items.subList(start, end) : List.of());
  }

  private static Value unique(List<Value> items) {
    Set<Object> seen = new HashSet<>();
    return new Value.Array(
        items.stream()
            .filter(item -> seen.add(List.of(item.getClass(), Equality.key(item))))
            .toList());
  }

  private static Value sort(List<Value> items) {
    if (items.size() < 2) {
      return new Value.Array(items);
    }
    Class<? extends Value> type = items.getFirst().getClass();
    if (items.stream().anyMatch(item -> item.getClass() != type)) {
      return Value.error("array has items of different types");
    }
    Comparator<Value> order =
        switch (items.getFirst()) {
          case Value.Text t -> (a, b) -> Texts.compare(a.render(), b.render());
          case Value.Num n -> Comparator.comparing(item -> ((Value.Num) item).number());
          case Value.Bool b -> Comparator.comparing(Value::truthy);
          case Value.Date d -> Comparator.comparing(item -> ((Value.Date) item).date());
          case Value.Time t -> Comparator.comparing(item -> ((Value.Time) item).time());
          case Value.DateTime d ->
              Comparator.comparing(item -> ((Value.DateTime) item).at().toInstant());
          default -> null;
        };
    if (order == null) {
      return Value.error("array has items that have no order");
    }
    return new Value.Array(items.stream().sorted(order).toList());
  }

  private static Value filter(Arguments arguments) {
    List<Value> kept = new ArrayList<>();
    for (Value item : arguments.items(0)) {
      Value verdict =
          Functions.call(arguments.function(1), arguments.surroundings(), List.of(item));
      if (Convert.bool(verdict) instanceof Value.Failure failure) {
        return failure;
      }
      if (verdict.truthy()) {
        kept.add(item);
      }
    }
    return new Value.Array(kept);
  }
}
