package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.mhero.workflow.expression.Rewriting;
import org.mhero.workflow.expression.Texts;

/** 13.6.1: templates follow the results whose names have been shortened. */
final class ShortenResultLookups implements Migration {
  private static final int LONGEST = 64;

  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    Set<String> results = results(flow);
    Templates.change(
        flow, text -> Rewriting.renamed(text, "results", name -> shortened(name, results)));
  }

  /** A blank at the end of a shortened name is trimmed, so its key has no underscore there. */
  private static String shortened(String name, Set<String> results) {
    if (Texts.length(name) <= LONGEST) {
      return name;
    }
    String cut = Texts.cut(name, LONGEST);
    boolean blank = cut.endsWith("_") && !results.contains(Texts.lower(cut));
    String trimmed = blank ? cut.substring(0, cut.length() - 1) : cut;
    return results.contains(Texts.lower(trimmed)) ? trimmed : cut;
  }

  private static Set<String> results(FlowTree flow) {
    Set<String> keys = new HashSet<>();
    for (ObjectNode node : flow.nodes()) {
      add(node.path("router").path("result_name"), keys);
      for (ObjectNode action : FlowTree.objects(node.path("actions"))) {
        boolean result = action.path("type").asText().equals("set_run_result");
        add(action.path(result ? "name" : "result_name"), keys);
      }
    }
    return keys;
  }

  private static void add(JsonNode name, Set<String> keys) {
    if (name.isTextual()) {
      keys.add(Texts.snake(name.textValue()));
    }
  }
}
