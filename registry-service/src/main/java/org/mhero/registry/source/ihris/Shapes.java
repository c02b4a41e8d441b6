package org.mhero.registry.source.ihris;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives values the JSON shape FHIR wants: a reference written as a bare string becomes a Reference,
 * numbers and booleans written as strings become what they mean.
 */
final class Shapes {
  private static final Set<String> REFERENCES =
      Set.of(
          "managingOrganization",
          "partOf",
          "practitioner",
          "organization",
          "location",
          "providedBy",
          "participatingOrganization",
          "healthcareService",
          "endpoint",
          "valueReference");
  private static final Set<String> BOOLEANS = Set.of("active", "valueBoolean");
  private static final Set<String> NUMBERS =
      Set.of(
          "longitude",
          "latitude",
          "altitude",
          "rank",
          "valueInteger",
          "valuePositiveInt",
          "valueDecimal");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
  private static final Pattern SMALL = Pattern.compile("-?\\d{1,9}");
  private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]+/\\S+");

  private Shapes() {}

  static void mend(ObjectNode node) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = field.getKey();
      switch (field.getValue()) {
        case ObjectNode object -> mend(object);
        case ArrayNode array -> mend(name, array);
        default -> field.setValue(value(name, field.getValue()));
      }
    }
  }

  private static void mend(String name, ArrayNode array) {
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i) instanceof ObjectNode object) {
        mend(object);
      } else {
        array.set(i, value(name, array.get(i)));
      }
    }
  }

  private static JsonNode value(String name, JsonNode value) {
    if (!value.isTextual()) {
      return value;
    }
    String text = value.textValue().strip();
    if (REFERENCES.contains(name) && REFERENCE.matcher(text).matches()) {
      return IhrisJson.object().put("reference", text);
    }
    if (BOOLEANS.contains(name) && Set.of("true", "false").contains(text)) {
      return BooleanNode.valueOf(Boolean.parseBoolean(text));
    }
    if (NUMBERS.contains(name) && NUMBER.matcher(text).matches()) {
      return SMALL.matcher(text).matches()
          ? IntNode.valueOf(Integer.parseInt(text))
          : DecimalNode.valueOf(new BigDecimal(text));
    }
    return value;
  }
}
