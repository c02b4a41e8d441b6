package org.mhero.workflow.flow;

import org.mhero.workflow.expression.Template;

/** {@code call_classifier} (reference 4.14), kept for reading old flows. */
public record CallClassifier(String uuid, AssetRef classifier, Template input, String resultName)
    implements Action {
  private static final int LONGEST = 10_000;
  private static final int LONGEST_NAME = 64;

  @Override
  public Scope scope() {
    return Scope.ONLINE;
  }

  static CallClassifier read(String uuid, JsonSource json) {
    return new CallClassifier(
        uuid,
        AssetRef.read(json.object("classifier")),
        json.template("input", LONGEST),
        json.text("result_name", LONGEST_NAME));
  }
}
