package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Policies;
import org.mhero.workflow.expression.Policies.GivingUp;
import org.mhero.workflow.expression.Policies.Reading;

/**
 * The policies of a JSON tree: {@code {numbers?, times?, century_window?, full_text?,
 * routing_errors?, max_invalid?, invalid_category?}} (reference 12). What is missing is as the
 * original does it.
 */
public final class PoliciesJson {
  private static final Set<String> KEYS =
      Set.of(
          "numbers",
          "times",
          "century_window",
          "full_text",
          "routing_errors",
          "max_invalid",
          "invalid_category");

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
        whole(json, "century_window"),
        json.path("full_text").asBoolean(),
        json.path("routing_errors").asBoolean(),
        GivingUp.after(whole(json, "max_invalid"), Fields.text(json, "invalid_category")));
  }

  private static @Nullable Integer whole(JsonNode json, String key) {
    JsonNode number = json.path(key);
    if (number.isMissingNode() || number.isNull()) {
      return null;
    }
    if (!number.canConvertToInt() || !number.isIntegralNumber()) {
      throw new IllegalArgumentException(key + " is a whole number");
    }
    return number.intValue();
  }
}
