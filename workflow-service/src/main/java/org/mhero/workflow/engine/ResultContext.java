package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** {@code @results} (reference 7.7): an unknown result is an error, see annex A.20. */
final class ResultContext {
  private static final List<String> KEYS =
      List.of(
          "name",
          "value",
          "category",
          "category_localized",
          "input",
          "extra",
          "node_uuid",
          "created_on");
  private static final List<String> LEGACY_KEYS =
      with(KEYS, List.of("values", "categories", "categories_localized"));

  private final boolean legacy;

  ResultContext(boolean legacy) {
    this.legacy = legacy;
  }

  private static List<String> with(List<String> keys, List<String> more) {
    List<String> all = new ArrayList<>(keys);
    all.addAll(more);
    return List.copyOf(all);
  }

  Value results(Map<String, Result> results) {
    return Members.lazy(
        results.keySet(),
        () -> Value.text(lines(results)),
        key -> {
          Result result = results.get(key);
          return result == null ? Value.NULL : result(result);
        });
  }

  private Value result(Result result) {
    return Members.lazy(
        legacy ? LEGACY_KEYS : KEYS,
        () -> Value.text(result.value()),
        key ->
            switch (key) {
              case "name" -> Value.text(result.name());
              case "value" -> Value.text(result.value());
              case "category" -> Value.text(result.category());
              case "category_localized" -> localized(result);
              case "input" -> Value.text(result.input() == null ? "" : result.input());
              case "extra" -> result.extra() == null ? Value.NULL : result.extra();
              case "node_uuid" -> Value.text(result.nodeUuid());
              case "values" -> one(Value.text(result.value()));
              case "categories" -> one(Value.text(result.category()));
              case "categories_localized" -> one(localized(result));
              default -> Moments.at(result.createdOn());
            });
  }

  private static Value localized(Result result) {
    String localized = result.categoryLocalized();
    return Value.text(localized == null ? result.category() : localized);
  }

  private static Value one(Value value) {
    return new Value.Array(List.of(value));
  }

  private static String lines(Map<String, Result> results) {
    return results.values().stream()
        .map(result -> result.name() + ": " + result.value())
        .sorted(Texts::compare)
        .collect(Collectors.joining("\n"));
  }
}
