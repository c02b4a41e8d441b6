package org.mhero.workflow.engine;

import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.engine.modifier.Modifier.Membership;
import org.mhero.workflow.flow.RemoveContactGroups;

/** {@code remove_contact_groups} (reference 4.6); all means every group that is not smart. */
final class RemoveContactGroupsRunner {
  private RemoveContactGroupsRunner() {}

  static void run(Turn turn, RemoveContactGroups action) {
    turn.apply(
        new Modifier.Groups(
            action.all()
                ? turn.assets.groups().stream().filter(group -> !group.smart()).toList()
                : Groups.found(turn, action.groups()),
            Membership.REMOVE));
  }
}
