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
  private final List<Way> ways = new ArrayList<>();

  NodesReader(JsonSource json, FlowType type) {
    this.json = json;
    this.type = type;
    this.problems = json.problems();
  }

  /** An exit that leads somewhere, which is known only when all nodes have been read. */
  private record Way(JsonSource exit, @Nullable String node, String uuid, String destination) {}

  List<Node> read() {
    List<Node> nodes = new ArrayList<>();
    for (JsonSource node : json.list("nodes", SizeLimits.MOST_NODES)) {
      problems.within(uuid(node));
      nodes.add(node(node));
    }
    Set<String> known = nodes.stream().map(Node::uuid).collect(Collectors.toSet());
    for (Way way : ways) {
      if (!known.contains(way.destination())) {
        problems.within(way.node());
        way.exit().fault("exit " + way.uuid() + " leads to no node of this flow");
      }
    }
    return nodes;
  }

  private Node node(JsonSource node) {
    String uuid = unique(node);
    List<Exit> exits = new ArrayList<>();
    for (JsonSource exit : node.list("exits", MOST)) {
      exits.add(exit(exit, node));
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

  private Exit exit(JsonSource exit, JsonSource node) {
    String uuid = unique(exit);
    String destination = exit.optionalText("destination_uuid", LONGEST_NAME);
    if (destination.isEmpty()) {
      return new Exit(uuid, null);
    }
    ways.add(new Way(exit, uuid(node), uuid, destination));
    return new Exit(uuid, destination);
  }

  private static @Nullable String uuid(JsonSource node) {
    return node.json().path("uuid").textValue();
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
