package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.GroupDef;
import org.mhero.workflow.flow.GroupRef;

/** Finds the groups an action names; what is missing is an error event and skipped (2.1). */
final class Groups {
  private Groups() {}

  /** Whether it is one of them, whatever it is called. */
  static boolean within(List<GroupDef> groups, GroupDef sought) {
    return groups.stream().anyMatch(group -> group.uuid().equals(sought.uuid()));
  }

  /** The groups that are named, smart ones too. */
  static List<GroupDef> found(Turn turn, List<GroupRef> refs) {
    List<GroupDef> found = new ArrayList<>();
    for (GroupRef ref : refs) {
      GroupDef group = resolved(turn, ref);
      if (group != null) {
        found.add(group);
      }
    }
    return found;
  }

  private static @Nullable GroupDef resolved(Turn turn, GroupRef ref) {
    if (ref.nameMatch() != null) {
      String written = turn.textOrNull(ref.nameMatch());
      if (written == null) {
        return null;
      }
      String name = Texts.trim(written);
      for (GroupDef group : turn.assets.groups()) {
        if (Texts.lower(group.name()).equals(Texts.lower(name))) {
          return group;
        }
      }
      turn.error("No such group", "group:missing", Map.of("name", name));
      return null;
    }
    GroupDef group = turn.assets.group(ref.uuid());
    if (group == null) {
      turn.missing("group", String.valueOf(ref.uuid()));
    }
    return group;
  }
}
