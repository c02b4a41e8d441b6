package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** 14.3.1: tests of a text take one argument, of as many words as it needs. */
final class JoinArguments implements Migration {
  private static final Set<String> TESTS =
      Set.of(
          "has_only_text",
          "has_phrase",
          "has_only_phrase",
          "has_any_word",
          "has_all_words",
          "has_beginning",
          "has_pattern");

  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    for (ObjectNode node : flow.nodes()) {
      for (ObjectNode test : FlowTree.objects(node.path("router").path("cases"))) {
        if (TESTS.contains(test.path("type").asText())) {
          join(test.path("arguments"));
          flow.translations(test).forEach(translation -> join(translation.path("arguments")));
        }
      }
    }
  }

  private static void join(JsonNode list) {
    if (list instanceof ArrayNode arguments && arguments.size() > 1) {
      List<String> words = new ArrayList<>();
      arguments.forEach(argument -> words.add(argument.asText()));
      arguments.removeAll();
      arguments.add(String.join(" ", words));
    }
  }
}
