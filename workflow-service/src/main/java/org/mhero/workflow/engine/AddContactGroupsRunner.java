package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.flow.AddContactGroups;
import org.mhero.workflow.flow.GroupDef;

/** {@code add_contact_groups} (reference 4.6, 11): an event only when something changed. */
final class AddContactGroupsRunner {
  private AddContactGroupsRunner() {}

  static void run(Turn turn, AddContactGroups action) {
    List<GroupDef> joined = new ArrayList<>(Groups.named(turn, action.groups()));
    joined.removeAll(turn.contact.groups());
    if (Groups.open(turn) && !joined.isEmpty()) {
      List<GroupDef> all = new ArrayList<>(turn.contact.groups());
      all.addAll(joined);
      turn.become(turn.contact.withGroups(all));
      turn.log(new FlowEvent.ContactGroupsChanged(List.copyOf(joined), List.of()));
      turn.regroup();
    }
  }
}
