package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** 13.2: a language that is no code, such as {@code base}, is called undetermined. */
final class UndetermineLanguage implements Migration {
  private static final int LETTERS = 3;

  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    if (flow.json().path("language").asText("").length() == LETTERS) {
      return;
    }
    flow.json().put("language", "und");
    if (flow.json().path("localization") instanceof ObjectNode localization) {
      localization.remove("und");
    }
  }
}
