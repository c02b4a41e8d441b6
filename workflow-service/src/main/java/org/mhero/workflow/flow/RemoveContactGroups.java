package org.mhero.workflow.flow;

import java.util.List;

/** {@code remove_contact_groups} (reference 4.6): the named groups, or every static one. */
public record RemoveContactGroups(String uuid, List<GroupRef> groups, boolean all)
    implements Action {
  private static final int MOST = 100;

  public RemoveContactGroups {
    groups = List.copyOf(groups);
  }

  static RemoveContactGroups read(String uuid, JsonSource json) {
    List<GroupRef> groups = json.has("groups") ? json.groups(MOST) : List.of();
    boolean all = json.flag("all_groups");
    if (all && !groups.isEmpty()) {
      json.fault("all_groups and groups exclude each other");
    }
    return new RemoveContactGroups(uuid, groups, all);
  }
}
