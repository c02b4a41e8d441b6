package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.expression.Collation;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Environment.DateFormat;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Policies;
import org.mhero.workflow.expression.RedactionPolicy;
import org.mhero.workflow.expression.Zones;

/** The country's ways of writing as JSON and back (reference 2.3); any key may be missing. */
public final class EnvironmentJson {
  private EnvironmentJson() {}

  /** The JSON tree of an environment. */
  public static ObjectNode tree(Environment environment) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("date_format", environment.dateFormat().layout());
    json.put("time_format", environment.timeFormat());
    json.put("timezone", environment.timezone().getId());
    if (!environment.allowedLanguages().isEmpty()) {
      ArrayNode languages = json.putArray("allowed_languages");
      environment.allowedLanguages().forEach(languages::add);
    }
    json.putObject("number_format")
        .put("decimal_symbol", String.valueOf(environment.decimalSymbol()))
        .put("digit_grouping_symbol", String.valueOf(environment.groupingSymbol()));
    Fields.put(json, "default_country", environment.defaultCountry());
    json.put("input_collation", environment.collation().code());
    json.put("redaction_policy", environment.redaction().code());
    return json;
  }

  /**
   * The environment of a JSON tree.
   *
   * @throws IllegalArgumentException when a value is not one the reference knows
   */
  public static Environment read(JsonNode json, Line line) {
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
        symbol(numbers, "digit_grouping_symbol", ','),
        Collation.of(json.path("input_collation").asText("default")),
        RedactionPolicy.of(json.path("redaction_policy").asText("none")),
        key(json.path("obfuscation_key")),
        line,
        Policies.ORIGINAL);
  }

  private static List<Integer> key(JsonNode json) {
    List<Integer> words = new ArrayList<>();
    json.forEach(word -> words.add((int) word.asLong()));
    return words.isEmpty() ? Environment.DEFAULT.obfuscationKey() : words;
  }

  /** The zone of an IANA name. */
  static ZoneId zone(String name) {
    ZoneId zone = Zones.named(name);
    if (zone == null) {
      throw new IllegalArgumentException("Unknown timezone " + name);
    }
    return zone;
  }

  private static char symbol(JsonNode numbers, String key, char standard) {
    String symbol = Fields.orEmpty(numbers, key);
    return symbol.isEmpty() ? standard : symbol.charAt(0);
  }
}
