package org.mhero.workflow.engine;

import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.flow.SetContactStatus;

/** {@code set_contact_status} (reference 4.6): who takes part no more leaves all groups. */
final class SetContactStatusRunner {
  private SetContactStatusRunner() {}

  static void run(Turn turn, SetContactStatus action) {
    turn.apply(new Modifier.Status(action.status()));
  }
}
