package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Policies;
import org.mhero.workflow.expression.Policies.Reading;

/**
 * The policies of a JSON tree: {@code {numbers?, times?, century_window?, full_text?,
 * routing_errors?}} (reference 12). What is missing is as the original does it.
 */
public final class PoliciesJson {
  private static final Set<String> KEYS =
      Set.of("numbers", "times", "century_window", "full_text", "routing_errors");

  private PoliciesJson() {}

  /**
   * Reads them; nothing is the original's.
   *
   * @throws IllegalArgumentException when a key or a value is unknown
   */
  public static Policies read(JsonNode json) {
    json.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("Unknown option " + key);
              }
            });
    return new Policies(
        Reading.of(json.path("numbers").asText("compatible")),
        Reading.of(json.path("times").asText("compatible")),
        window(json.path("century_window")),
        json.path("full_text").asBoolean(),
        json.path("routing_errors").asBoolean());
  }

  private static @Nullable Integer window(JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return null;
    }
    if (!json.canConvertToInt() || !json.isIntegralNumber()) {
      throw new IllegalArgumentException("century_window is a number of years");
    }
    return json.intValue();
  }
}
