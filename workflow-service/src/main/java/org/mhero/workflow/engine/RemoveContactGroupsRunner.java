package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.flow.GroupDef;
import org.mhero.workflow.flow.RemoveContactGroups;

/** {@code remove_contact_groups} (reference 4.6, 11): an event only when something changed. */
final class RemoveContactGroupsRunner {
  private RemoveContactGroupsRunner() {}

  static void run(Turn turn, RemoveContactGroups action) {
    List<GroupDef> left =
        new ArrayList<>(
            action.all()
                ? turn.assets.groups().stream().filter(group -> !group.smart()).toList()
                : Groups.named(turn, action.groups()));
    left.retainAll(turn.contact.groups());
    if (Groups.open(turn) && !left.isEmpty()) {
      List<GroupDef> kept = new ArrayList<>(turn.contact.groups());
      kept.removeAll(left);
      turn.become(turn.contact.withGroups(kept));
      turn.log(new FlowEvent.ContactGroupsChanged(List.of(), List.copyOf(left)));
      turn.regroup();
    }
  }
}
