package org.mhero.workflow.engine;

import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.SetContactName;

/** {@code set_contact_name} (reference 4.6). */
final class SetContactNameRunner {
  private SetContactNameRunner() {}

  static void run(Turn turn, SetContactName action) {
    String name = turn.textOrNull(action.name());
    if (name != null) {
      turn.apply(new Modifier.Name(Texts.trim(name)));
    }
  }
}
