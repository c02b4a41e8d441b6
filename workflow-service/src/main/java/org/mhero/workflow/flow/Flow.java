package org.mhero.workflow.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A flow as it runs (reference 1.1). Immutable; read once and shared by all its sessions.
 *
 * @param uuid its identity
 * @param name 1-64 chars
 * @param specVersion the version of the format it was written in
 * @param language ISO 639-3 of the texts written in the nodes, or {@code und}
 * @param type what kind of sessions it runs in
 * @param revision rises with each edit
 * @param expireAfterMinutes how long a wait may take, 0 when the flow does not say
 * @param localization translations
 * @param nodes the first is the entry; may be empty
 */
public record Flow(
    String uuid,
    String name,
    String specVersion,
    String language,
    FlowType type,
    int revision,
    int expireAfterMinutes,
    Localization localization,
    NodeList nodes) {

  /** The entry, null when the flow does nothing. */
  public @Nullable Node first() {
    return nodes.list().isEmpty() ? null : nodes.list().getFirst();
  }

  /** The node of that uuid, or null. */
  public @Nullable Node node(String nodeUuid) {
    return nodes.byUuid().get(nodeUuid);
  }

  /** This definition under another revision, as the library counts them. */
  public Flow withRevision(int newRevision) {
    return new Flow(
        uuid,
        name,
        specVersion,
        language,
        type,
        newRevision,
        expireAfterMinutes,
        localization,
        nodes);
  }

  /** A reference to this flow. */
  public FlowRef ref() {
    return new FlowRef(uuid, name);
  }

  /** The nodes in their order and by uuid. */
  public record NodeList(List<Node> list, Map<String, Node> byUuid) {
    /** Indexes nodes whose uuids are unique. */
    public static NodeList of(List<Node> nodes) {
      Map<String, Node> byUuid = new HashMap<>();
      nodes.forEach(node -> byUuid.put(node.uuid(), node));
      return new NodeList(List.copyOf(nodes), Map.copyOf(byUuid));
    }
  }
}
