package org.mhero.workflow.flow;

import java.util.List;

/** {@code add_contact_groups} (reference 4.6). */
public record AddContactGroups(String uuid, List<GroupRef> groups) implements Action {
  private static final int MOST = 100;

  public AddContactGroups {
    groups = List.copyOf(groups);
  }

  static AddContactGroups read(String uuid, JsonSource json) {
    return new AddContactGroups(uuid, json.groups(MOST));
  }
}
