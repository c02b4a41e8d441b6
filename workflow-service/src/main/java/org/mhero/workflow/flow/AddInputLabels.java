package org.mhero.workflow.flow;

import java.util.List;

/** {@code add_input_labels} (reference 4.7). */
public record AddInputLabels(String uuid, List<LabelRef> labels) implements Action {
  private static final int MOST = 100;

  public AddInputLabels {
    labels = List.copyOf(labels);
  }

  @Override
  public Scope scope() {
    return Scope.INTERACTIVE;
  }

  static AddInputLabels read(String uuid, JsonSource json) {
    if (!json.has("labels")) {
      json.fault("labels is required");
    }
    return new AddInputLabels(
        uuid, json.list("labels", MOST).stream().map(LabelRef::read).toList());
  }
}
