package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.Label;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.AddInputLabels;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.LabelRef;

/** {@code add_input_labels} (reference 4.7). */
final class AddInputLabelsRunner {
  private AddInputLabelsRunner() {}

  static void run(Turn turn, AddInputLabels action) {
    Input input = turn.input;
    if (input == null) {
      turn.error("There is no message to label", null, Map.of());
      return;
    }
    List<AssetRef> labels = new ArrayList<>();
    for (LabelRef ref : action.labels()) {
      Label label = resolved(turn, ref);
      if (label != null) {
        labels.add(label.ref());
      }
    }
    if (!labels.isEmpty()) {
      turn.log(new FlowEvent.InputLabelsAdded(input.uuid(), labels));
    }
  }

  private static @Nullable Label resolved(Turn turn, LabelRef ref) {
    if (ref.nameMatch() != null) {
      String written = turn.textOrNull(ref.nameMatch());
      if (written == null) {
        return null;
      }
      String name = Texts.trim(written);
      for (Label label : turn.assets.labels()) {
        if (Texts.lower(label.name()).equals(Texts.lower(name))) {
          return label;
        }
      }
      turn.error("No such label", "label:missing", Map.of("name", name));
      return null;
    }
    for (Label label : turn.assets.labels()) {
      if (label.uuid().equals(ref.uuid())) {
        return label;
      }
    }
    turn.missing("label", String.valueOf(ref.uuid()));
    return null;
  }
}
