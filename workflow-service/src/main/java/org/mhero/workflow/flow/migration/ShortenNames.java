package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.mhero.workflow.expression.Texts;

/**
 * 13.6: names of results and categories have a limit. Whether a name is too long is a matter of its
 * bytes, but then it keeps that many chars.
 */
final class ShortenNames implements Migration {
  private static final int RESULT = 64;
  private static final int CATEGORY = 36;

  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    for (ObjectNode action : flow.actions("set_run_result")) {
      FlowTree.change(action, "name", name -> shortened(name, RESULT));
      FlowTree.change(action, "category", name -> shortened(name, CATEGORY));
    }
    for (ObjectNode node : flow.nodes()) {
      if (node.path("router") instanceof ObjectNode router) {
        FlowTree.change(router, "result_name", name -> shortened(name, RESULT));
        for (ObjectNode category : FlowTree.objects(router.path("categories"))) {
          FlowTree.change(category, "name", name -> shortened(name, CATEGORY));
        }
      }
    }
  }

  private static String shortened(String name, int most) {
    return name.getBytes(StandardCharsets.UTF_8).length > most
        ? Texts.trim(Texts.cut(name, most))
        : name;
  }
}
