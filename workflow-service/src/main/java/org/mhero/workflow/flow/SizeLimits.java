package org.mhero.workflow.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.mhero.workflow.expression.Line;

/**
 * The limits that are checked before a definition is even brought up to date, so that nothing huge
 * is worked on (reference 1.7, rule 12).
 */
final class SizeLimits {
  static final int MOST_NODES = 1_000;
  private static final int LONGEST_UI = 262_144;

  private SizeLimits() {}

  static void check(JsonNode flow, Problems problems) {
    if (problems.line() != Line.V14_4) {
      return;
    }
    if (flow.path("nodes").size() > MOST_NODES) {
      problems.error("flow.nodes: has more than " + MOST_NODES + " items");
    }
    if (flow.has("_ui") && bytes(flow.path("_ui")) > LONGEST_UI) {
      problems.error("flow._ui: is longer than " + LONGEST_UI + " bytes");
    }
  }

  private static int bytes(JsonNode json) {
    return json instanceof MeasuredObject measured
        ? measured.bytes()
        : json.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
