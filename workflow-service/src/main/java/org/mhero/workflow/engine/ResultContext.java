package org.mhero.workflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mhero.workflow.expression.Members;
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

  private ResultContext() {}

  static Value results(Map<String, Result> results, Function<Instant, Value> at) {
    return Members.lazy(
        results.keySet(),
        () -> Value.text(lines(results)),
        key -> {
          Result result = results.get(key);
          return result == null ? Value.NULL : result(result, at);
        });
  }

  private static Value result(Result result, Function<Instant, Value> at) {
    return Members.lazy(
        KEYS,
        () -> Value.text(result.value()),
        key ->
            switch (key) {
              case "name" -> Value.text(result.name());
              case "value" -> Value.text(result.value());
              case "category" -> Value.text(result.category());
              case "category_localized" ->
                  Value.text(
                      result.categoryLocalized() == null
                          ? result.category()
                          : result.categoryLocalized());
              case "input" -> Value.text(result.input() == null ? "" : result.input());
              case "extra" -> result.extra() == null ? Value.NULL : result.extra();
              case "node_uuid" -> Value.text(result.nodeUuid());
              default -> at.apply(result.createdOn());
            });
  }

  private static String lines(Map<String, Result> results) {
    return results.values().stream()
        .map(result -> result.name() + ": " + result.value())
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
