package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Environment.DateFormat;

/** The country's ways of writing as JSON (reference 2.3); any key may be missing. */
public final class EnvironmentJson {
  private EnvironmentJson() {}

  /**
   * The environment of a JSON tree.
   *
   * @throws IllegalArgumentException when a value is not one the reference knows
   */
  public static Environment read(JsonNode json) {
    List<String> languages = new ArrayList<>();
    json.path("allowed_languages").forEach(language -> languages.add(language.asText()));
    JsonNode numbers = json.path("number_format");
    String country = Fields.orEmpty(json, "default_country");
    return new Environment(
        DateFormat.of(json.path("date_format").asText("YYYY-MM-DD")),
        json.path("time_format").asText("tt:mm"),
        zone(json.path("timezone").asText("UTC")),
        languages,
        country.isEmpty() ? null : country,
        symbol(numbers, "decimal_symbol", '.'),
        symbol(numbers, "digit_grouping_symbol", ','));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Unknown timezone " + name, e);
    }
  }

  private static char symbol(JsonNode numbers, String key, char standard) {
    String symbol = Fields.orEmpty(numbers, key);
    return symbol.isEmpty() ? standard : symbol.charAt(0);
  }
}
