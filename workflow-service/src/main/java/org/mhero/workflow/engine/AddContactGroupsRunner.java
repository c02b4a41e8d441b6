package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.flow.AddContactGroups;
import org.mhero.workflow.flow.GroupDef;

/** {@code add_contact_groups} (reference 4.6, 11): an event only when something changed. */
final class AddContactGroupsRunner {
  private AddContactGroupsRunner() {}

  static void run(Turn turn, AddContactGroups action) {
    List<GroupDef> asked = Groups.changeable(turn, Groups.found(turn, action.groups()));
    List<GroupDef> joined =
        asked.stream().filter(group -> !Groups.within(turn.contact.groups(), group)).toList();
    if (!joined.isEmpty()) {
      List<GroupDef> all = new ArrayList<>(turn.contact.groups());
      all.addAll(joined);
      turn.become(turn.contact.withGroups(all));
      turn.log(new FlowEvent.ContactGroupsChanged(joined, List.of()));
      turn.regroup();
    }
  }
}
