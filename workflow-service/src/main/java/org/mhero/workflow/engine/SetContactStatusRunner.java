package org.mhero.workflow.engine;

import org.mhero.workflow.flow.SetContactStatus;

/** {@code set_contact_status} (reference 4.6, 11): who takes part no more leaves all groups. */
final class SetContactStatusRunner {
  private SetContactStatusRunner() {}

  static void run(Turn turn, SetContactStatus action) {
    if (action.status() != turn.contact.status()) {
      turn.become(turn.contact.withStatus(action.status()));
      turn.log(new FlowEvent.ContactStatusChanged(action.status()));
      turn.regroup();
    }
  }
}
