package org.mhero.workflow.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a definition of spec 13.x or 14.x (reference, section 1) and checks it by the rules of 1.7,
 * naming every fault with its place.
 */
public final class FlowReader {
  private static final int MOST_NODES = 1_000;
  private static final int MOST = 100;
  private static final int LONGEST_NAME = 64;
  private static final String UNDETERMINED = "und";

  private final JsonSource json;
  private final Problems problems;
  private final Set<String> uuids = new HashSet<>();

  private FlowReader(JsonNode flow) {
    String uuid = flow.path("uuid").asText("?");
    this.problems = new Problems(flow.path("name").asText(uuid));
    this.json = new JsonSource(flow, "flow", problems);
  }

  /** Reads one flow. */
  public static Outcome read(JsonNode flow) {
    FlowReader reader = new FlowReader(flow);
    Flow read = flow.isObject() ? reader.flow() : null;
    if (!flow.isObject()) {
      reader.problems.error("flow: must be an object");
    }
    return new Outcome(reader.problems.refused() ? null : read, reader.problems.all());
  }

  /**
   * What came of it.
   *
   * @param flow null when a problem is an error
   */
  public record Outcome(@Nullable Flow flow, List<FlowProblem> problems) {}

  private @Nullable Flow flow() {
    SpecVersion version = SpecVersion.of(json.text("spec_version", LONGEST_NAME));
    if (version == null || !version.supported()) {
      json.fault("spec_version must be 13.0 up to 14.4");
      return null;
    }
    String code = json.text("type", LONGEST_NAME);
    FlowType type = FlowType.of(code);
    if (type == null) {
      json.fault("unknown flow type " + code);
      return null;
    }
    List<Node> nodes = nodes(type);
    problems.within(null);
    return new Flow(
        json.uuid("uuid"),
        json.text("name", version.below(14) ? 640 : LONGEST_NAME),
        version.toString(),
        language(version),
        type,
        json.count("revision"),
        json.count("expire_after_minutes"),
        LocalizationReader.read(json.at("localization")),
        Flow.NodeList.of(nodes));
  }

  /** Before 13.2 a language such as {@code base} is allowed; the migration makes it und. */
  private String language(SpecVersion version) {
    String language = json.text("language", LONGEST_NAME);
    if (language.length() == 3) {
      return language;
    }
    if (version.below(13, 2)) {
      return UNDETERMINED;
    }
    json.fault("language must be a code of three letters");
    return UNDETERMINED;
  }

  private List<Node> nodes(FlowType type) {
    List<Node> nodes = new ArrayList<>();
    for (JsonSource node : json.list("nodes", MOST_NODES)) {
      problems.within(node.json().path("uuid").asText(null));
      nodes.add(node(node, type));
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

  private Node node(JsonSource node, FlowType type) {
    String uuid = unique(node);
    List<Exit> exits = new ArrayList<>();
    for (JsonSource exit : node.list("exits", MOST)) {
      String destination = exit.optionalText("destination_uuid", LONGEST_NAME);
      exits.add(new Exit(unique(exit), destination.isEmpty() ? null : destination));
    }
    if (exits.isEmpty()) {
      node.fault("needs an exit");
    }
    List<Action> actions = new ArrayList<>();
    for (JsonSource item : node.list("actions", MOST)) {
      Action action = ActionReader.read(item);
      if (action != null) {
        unique(item);
        if (!action.scope().allows(type)) {
          item.fault(
              "the action "
                  + item.optionalText("type", LONGEST_NAME)
                  + " is not allowed in a flow of type "
                  + type.code());
        }
        actions.add(action);
      }
    }
    Router router =
        node.has("router")
            ? new RouterReader(node.object("router"), type)
                .read(exits.stream().map(Exit::uuid).collect(Collectors.toSet()))
            : null;
    return new Node(uuid, actions, router, exits);
  }

  /** Node, action and exit uuids share one namespace. */
  private String unique(JsonSource item) {
    String uuid = item.uuid("uuid");
    if (!uuid.isEmpty() && !uuids.add(uuid)) {
      item.fault("the uuid " + uuid + " occurs twice");
    }
    return uuid;
  }
}
