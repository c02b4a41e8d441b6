package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.flow.GroupDef;
import org.mhero.workflow.flow.RemoveContactGroups;

/** {@code remove_contact_groups} (reference 4.6, 11): an event only when something changed. */
final class RemoveContactGroupsRunner {
  private RemoveContactGroupsRunner() {}

  static void run(Turn turn, RemoveContactGroups action) {
    List<GroupDef> asked =
        Groups.changeable(
            turn,
            action.all()
                ? turn.assets.groups().stream().filter(group -> !group.smart()).toList()
                : Groups.found(turn, action.groups()));
    List<GroupDef> left =
        asked.stream().filter(group -> Groups.within(turn.contact.groups(), group)).toList();
    if (!left.isEmpty()) {
      List<GroupDef> kept = new ArrayList<>(turn.contact.groups());
      kept.removeIf(group -> Groups.within(left, group));
      turn.become(turn.contact.withGroups(kept));
      turn.log(new FlowEvent.ContactGroupsChanged(List.of(), left));
      turn.regroup();
    }
  }
}
