package org.mhero.workflow.engine;

import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.engine.modifier.Modifier.Membership;
import org.mhero.workflow.flow.AddContactGroups;

/** {@code add_contact_groups} (reference 4.6). */
final class AddContactGroupsRunner {
  private AddContactGroupsRunner() {}

  static void run(Turn turn, AddContactGroups action) {
    turn.apply(new Modifier.Groups(Groups.found(turn, action.groups()), Membership.ADD));
  }
}
