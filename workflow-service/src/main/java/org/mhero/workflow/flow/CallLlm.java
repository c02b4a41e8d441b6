package org.mhero.workflow.flow;

import org.mhero.workflow.expression.Template;

/** {@code call_llm} (reference 4.14): its answer becomes a local. */
public record CallLlm(
    String uuid, AssetRef llm, Template instructions, Template input, String outputLocal)
    implements Action {
  private static final int LONGEST = 10_000;

  @Override
  public Scope scope() {
    return Scope.ONLINE;
  }

  static CallLlm read(String uuid, JsonSource json) {
    return new CallLlm(
        uuid,
        AssetRef.read(json.object("llm")),
        json.template("instructions", LONGEST),
        json.optionalTemplate("input", LONGEST),
        json.local("output_local"));
  }
}
