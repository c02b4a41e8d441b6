package org.mhero.workflow.engine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mhero.workflow.engine.json.ValueJson;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/** {@code @legacy_extra} (reference 7.7): what old flows knew of webhooks and starts, flattened. */
final class LegacyExtra {
  private static final Pattern UNSEEN = Pattern.compile("[^a-z0-9_]");
  private static final int LONGEST_KEY = 255;

  private LegacyExtra() {}

  static Value of(Turn turn) {
    Map<String, Value> values = new LinkedHashMap<>();
    add(values, turn.trigger.paramsOrNone());
    turn.run().results.values().stream()
        .filter(result -> result.extra() != null)
        .sorted(Comparator.comparing(Result::createdOn))
        .forEach(
            result -> {
              Value extra = result.extra() == null ? Value.NULL : result.extra();
              values.put(Texts.snake(result.name()), Value.text(ValueJson.write(extra).toString()));
              add(values, extra);
            });
    return Members.of(values);
  }

  private static void add(Map<String, Value> values, Value extra) {
    switch (extra) {
      case Value.Obj object ->
          object
              .members()
              .keys()
              .forEach(key -> values.put(key(key), object.members().member(key)));
      case Value.Array array -> {
        for (int i = 0; i < array.items().size(); i++) {
          values.put(String.valueOf(i), array.items().get(i));
        }
      }
      default -> {}
    }
  }

  private static String key(String key) {
    return Texts.cut(UNSEEN.matcher(Texts.lower(key)).replaceAll("_"), LONGEST_KEY);
  }
}
