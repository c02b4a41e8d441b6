package org.mhero.workflow.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node: actions, then a wait, then the way on (reference 1.2).
 *
 * @param router null when the first exit is always taken
 * @param exits at least one
 */
public record Node(String uuid, List<Action> actions, @Nullable Router router, List<Exit> exits) {
  public Node {
    actions = List.copyOf(actions);
    exits = List.copyOf(exits);
  }

  /** The exit of that uuid; the reader has seen to it that there is one. */
  public Exit exit(String exitUuid) {
    for (Exit exit : exits) {
      if (exit.uuid().equals(exitUuid)) {
        return exit;
      }
    }
    throw new IllegalArgumentException("Node " + uuid + " has no exit " + exitUuid);
  }
}
