package org.mhero.workflow.engine;

import java.util.Objects;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.SetContactName;

/** {@code set_contact_name} (reference 4.6, 11). */
final class SetContactNameRunner {
  private static final int LONGEST = 128;
  private static final int LONGEST_LEGACY = 640;

  private SetContactNameRunner() {}

  static void run(Turn turn, SetContactName action) {
    String text = turn.textOrNull(action.name());
    if (text == null) {
      return;
    }
    String trimmed = Texts.trim(text);
    String name =
        trimmed.isEmpty() ? null : Texts.cut(trimmed, turn.legacy() ? LONGEST_LEGACY : LONGEST);
    if (!Objects.equals(name, turn.contact.name())) {
      turn.become(turn.contact.withName(name));
      turn.log(new FlowEvent.ContactNameChanged(name));
      turn.regroup();
    }
  }
}
