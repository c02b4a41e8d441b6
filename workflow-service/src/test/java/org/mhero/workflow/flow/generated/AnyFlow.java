package org.mhero.workflow.flow.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.expression.Line;

/** Valid definitions of any shape (reference, section 1). */
public final class AnyFlow {
  private static final List<String> OLD = List.of("13.1.0", "13.2.0");
  private static final List<String> NEW = List.of("14.4.2", "14.4.2", "14.4.0", "14.3.1");
  private static final List<String> PROPERTIES =
      List.of(
          "text",
          "attachments",
          "quick_replies",
          "subject",
          "body",
          "audio_url",
          "category",
          "name",
          "arguments",
          "template_variables",
          "variables");

  private AnyFlow() {}

  /**
   * What a definition has to keep to.
   *
   * @param line that shall read it
   * @param version it is written in
   * @param type of the flow
   * @param flows that there are
   */
  record Setting(Line line, String version, String type, List<String> flows) {
    /** Whether it is written in the format of the newer line. */
    boolean modern() {
      return version.startsWith("14");
    }
  }

  /** A definition that stands alone. */
  public static ObjectNode alone(Chance chance, Line line) {
    String uuid = chance.uuid();
    return any(chance, uuid, line, type(chance), List.of(uuid));
  }

  static String type(Chance chance) {
    return chance.of(
        "messaging", "messaging", "messaging_background", "voice", "messaging_offline");
  }

  /** A definition of some uuid, which may enter the others. */
  static ObjectNode any(Chance chance, String uuid, Line line, String type, List<String> flows) {
    String version = chance.of(line == Line.V13_2 || chance.oneIn(3) ? OLD : NEW);
    Setting setting = new Setting(line, version, type, flows);
    ObjectNode flow = Chance.object().put("uuid", uuid).put("name", "Flow of any kind");
    flow.put("spec_version", version).put("type", type);
    flow.put("language", chance.of("eng", "fra", "und")).put("revision", chance.below(9));
    flow.put("expire_after_minutes", chance.of(0, 5, 2880));
    AnyNode nodes = new AnyNode(chance, setting);
    List<String> uuids = new ArrayList<>(chance.some(0, size(chance), chance::uuid));
    flow.putArray("nodes").addAll(uuids.stream().map(node -> nodes.any(node, uuids)).toList());
    if (!chance.oneIn(3)) {
      flow.set("localization", localization(chance, flow));
    }
    if (chance.oneIn(3)) {
      flow.putObject("_ui").putObject("nodes").put("anything", true);
    }
    return flow;
  }

  private static int size(Chance chance) {
    return chance.oneIn(10) ? 40 : 8;
  }

  private static ObjectNode localization(Chance chance, ObjectNode flow) {
    ObjectNode languages = Chance.object();
    List<String> items = new ArrayList<>();
    flow.findValues("uuid").forEach(uuid -> items.add(uuid.asText()));
    AnyTemplate templates = new AnyTemplate(chance);
    for (String language : chance.some(1, 2, () -> chance.of("fra", "spa", "eng"))) {
      ObjectNode translated = languages.putObject(language);
      for (String item : chance.some(0, 12, () -> chance.of(items))) {
        ObjectNode properties = translated.putObject(item);
        for (String property : chance.some(0, 5, () -> chance.of(PROPERTIES))) {
          properties.set(property, chance.texts(0, 3, templates::any));
        }
        if (chance.oneIn(5)) {
          properties.putObject("_ui").put("auto", true);
        }
      }
    }
    return languages;
  }
}
