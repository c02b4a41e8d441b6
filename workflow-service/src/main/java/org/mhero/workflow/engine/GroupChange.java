package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.flow.ContactStatus;
import org.mhero.workflow.flow.GroupDef;

/** A contact joins or leaves groups (reference, section 11); told only when something changed. */
final class GroupChange {
  private GroupChange() {}

  static boolean apply(Modifying work, Modifier.Groups change) {
    if (!open(work)) {
      return false;
    }
    boolean join = change.modification() == Modifier.Membership.ADD;
    List<GroupDef> moved = new ArrayList<>();
    for (GroupDef group : change.groups()) {
      if (group.smart()) {
        work.error("Members of a smart group cannot be changed", null, Map.of());
      } else if (join != Groups.within(work.contact.groups(), group)
          && !Groups.within(moved, group)) {
        moved.add(group);
      }
    }
    if (moved.isEmpty()) {
      return false;
    }
    List<GroupDef> groups = new ArrayList<>(work.contact.groups());
    if (join) {
      groups.addAll(moved);
    } else {
      groups.removeIf(group -> Groups.within(moved, group));
    }
    work.become(work.contact.withGroups(groups));
    work.log(
        join
            ? new FlowEvent.ContactGroupsChanged(List.copyOf(moved), List.of())
            : new FlowEvent.ContactGroupsChanged(List.of(), List.copyOf(moved)));
    return true;
  }

  /** Whether the contact may join and leave groups at all; an error if not. */
  private static boolean open(Modifying work) {
    ContactStatus status = work.contact.status();
    if (status == ContactStatus.BLOCKED || status == ContactStatus.STOPPED) {
      work.error("A contact that is " + status.code() + " has no groups", null, Map.of());
      return false;
    }
    return true;
  }
}
