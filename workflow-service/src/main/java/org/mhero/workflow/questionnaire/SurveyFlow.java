package org.mhero.workflow.questionnaire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The definition of a flow while it is put together. */
final class SurveyFlow {
  private static final int VERSION_AT = 14;

  private final ObjectNode flow = JsonNodeFactory.instance.objectNode();
  private final String uuid;

  SurveyFlow(String identity, String name, String language, int expiry) {
    this.uuid = uuid("flow", identity);
    flow.put("uuid", uuid)
        .put("name", name)
        .put("spec_version", "14.4.2")
        .put("language", language)
        .put("type", "messaging")
        .put("revision", 1)
        .put("expire_after_minutes", expiry);
    flow.putObject("localization");
    flow.putArray("nodes");
  }

  ObjectNode json() {
    return flow;
  }

  /**
   * The uuid of a part. It follows from what the part is for, so that sessions go on when a
   * Questionnaire is converted again.
   */
  String id(String... purpose) {
    return uuid(uuid, String.join("/", purpose));
  }

  private static String uuid(String origin, String purpose) {
    byte[] name = (origin + "#" + purpose).getBytes(StandardCharsets.UTF_8);
    String uuid = UUID.nameUUIDFromBytes(name).toString();
    return uuid.substring(0, VERSION_AT) + "4" + uuid.substring(VERSION_AT + 1);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Puts nodes before those there are. */
  void first(List<ObjectNode> nodes) {
    ArrayNode all = (ArrayNode) flow.path("nodes");
    for (int i = 0; i < nodes.size(); i++) {
      all.insert(i, nodes.get(i));
    }
  }

  /** Translates a property of an item. */
  void translate(String language, String item, String property, String text) {
    ObjectNode localization = (ObjectNode) flow.path("localization");
    ObjectNode items =
        localization.path(language) instanceof ObjectNode there
            ? there
            : localization.putObject(language);
    ObjectNode properties =
        items.path(item) instanceof ObjectNode there ? there : items.putObject(item);
    properties.putArray(property).add(text);
  }
}
