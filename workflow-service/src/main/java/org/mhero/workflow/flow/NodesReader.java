package org.mhero.workflow.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the nodes of a flow and checks what they refer to (reference 1.2, 1.7). */
final class NodesReader {
  private static final int MOST = 100;
  private static final int LONGEST_NAME = 64;

  private final JsonSource json;
  private final FlowType type;
  private final Problems problems;
  private final Set<String> uuids = new HashSet<>();

  NodesReader(JsonSource json, FlowType type) {
    this.json = json;
    this.type = type;
    this.problems = json.problems();
  }

  List<Node> read() {
    List<Node> nodes = new ArrayList<>();
    for (JsonSource node : json.list("nodes", SizeLimits.MOST_NODES)) {
      problems.within(node.json().path("uuid").asText(null));
      nodes.add(node(node));
    }
    Set<String> known = nodes.stream().map(Node::uuid).collect(Collectors.toSet());
    for (Node node : nodes) {
      problems.within(node.uuid());
      for (Exit exit : node.exits()) {
        if (exit.destination() != null && !known.contains(exit.destination())) {
          problems.error("exit " + exit.uuid() + " leads to no node of this flow");
        }
      }
    }
    return nodes;
  }

  private Node node(JsonSource node) {
    String uuid = unique(node);
    List<Exit> exits = new ArrayList<>();
    for (JsonSource exit : node.list("exits", MOST)) {
      exits.add(new Exit(unique(exit), destination(exit)));
    }
    if (exits.isEmpty()) {
      node.fault("needs an exit");
    }
    List<Action> actions = new ArrayList<>();
    for (JsonSource item : node.list("actions", MOST)) {
      Action action = ActionReader.read(item);
      unique(item.json().path("uuid").asText(""), item);
      if (action != null) {
        actions.add(allowed(action, item));
      }
    }
    Set<String> ways = exits.stream().map(Exit::uuid).collect(Collectors.toSet());
    Router router =
        node.has("router") ? new RouterReader(node.object("router"), type).read(ways) : null;
    return new Node(uuid, actions, router, exits);
  }

  private static @Nullable String destination(JsonSource exit) {
    String destination = exit.optionalText("destination_uuid", LONGEST_NAME);
    return destination.isEmpty() ? null : destination;
  }

  private Action allowed(Action action, JsonSource item) {
    if (!action.scope().allows(type)) {
      item.fault(
          "the action "
              + item.optionalText("type", LONGEST_NAME)
              + " is not allowed in a flow of type "
              + type.code());
    }
    return action;
  }

  private String unique(JsonSource item) {
    return unique(item.uuid("uuid"), item);
  }

  /** Node, action and exit uuids share one namespace. */
  private String unique(String uuid, JsonSource item) {
    if (!uuid.isEmpty() && !uuids.add(uuid)) {
      item.fault("the uuid " + uuid + " occurs twice");
    }
    return uuid;
  }
}
