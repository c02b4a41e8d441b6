package org.mhero.workflow.flow.migration.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/**
 * A test of a rule.
 *
 * @param type as it is called now, empty when it is no test of the operand
 * @param arguments templates in the flow's own language
 * @param translated what of it has translations: the first argument, in the document's form
 */
record LegacyTest(String type, List<String> arguments, JsonNode translated) {

  static LegacyTest of(JsonNode test, LegacyTexts texts) {
    JsonNode argument = test.path("test");
    String type = test.path("type").asText("");
    return switch (type) {
      case "contains" -> text("has_all_words", argument, texts);
      case "contains_any" -> text("has_any_word", argument, texts);
      case "contains_phrase" -> text("has_phrase", argument, texts);
      case "contains_only_phrase" -> text("has_only_phrase", argument, texts);
      case "starts" -> text("has_beginning", argument, texts);
      case "regex" -> text("has_pattern", argument, texts);
      case "number" -> plain("has_number");
      case "eq" -> number("has_number_eq", argument, texts);
      case "lt" -> number("has_number_lt", argument, texts);
      case "lte" -> number("has_number_lte", argument, texts);
      case "gt" -> number("has_number_gt", argument, texts);
      case "gte" -> number("has_number_gte", argument, texts);
      case "between" ->
          plain("has_number_between", template(test.path("min")), template(test.path("max")));
      case "date" -> plain("has_date");
      case "date_before" -> number("has_date_lt", argument, texts);
      case "date_after" -> number("has_date_gt", argument, texts);
      case "date_equal" -> number("has_date_eq", argument, texts);
      case "phone" -> plain("has_phone");
      case "has_email" -> plain("has_email");
      case "state" -> plain("has_state");
      case "district" -> number("has_district", argument, texts);
      case "ward" ->
          plain("has_ward", template(test.path("district")), template(test.path("state")));
      case "not_empty" -> plain("has_text");
      case "in_group" ->
          plain("has_group", argument.path("uuid").asText(""), argument.path("name").asText(""));
      case "subflow" -> plain("has_only_text", test.path("exit_type").asText(""));
      case "webhook_status" -> plain("has_only_text", outcome(test));
      case "airtime_status" -> plain("has_category", outcome(test));
      default -> plain("");
    };
  }

  private static String template(JsonNode text) {
    return LegacyTemplate.modern(text.asText(""));
  }

  private static String outcome(JsonNode test) {
    String status = test.path("status").asText(test.path("exit_status").asText(""));
    return status.equals("success") ? "Success" : "Failure";
  }

  private static LegacyTest text(String type, JsonNode argument, LegacyTexts texts) {
    return new LegacyTest(type, List.of(LegacyTemplate.modern(texts.own(argument))), argument);
  }

  /** Its argument is the same in every language. */
  private static LegacyTest number(String type, JsonNode argument, LegacyTexts texts) {
    String own = LegacyTemplate.modern(texts.own(argument));
    return new LegacyTest(
        type, own.isEmpty() ? List.of() : List.of(own), MissingNode.getInstance());
  }

  private static LegacyTest plain(String type, String... arguments) {
    return new LegacyTest(type, List.of(arguments), MissingNode.getInstance());
  }
}
