package org.mhero.workflow.engine.asset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.flow.AssetRef;

/** A message text that an operator has approved beforehand (reference 4.1). */
public record ApprovedTemplate(String uuid, String name, List<Translation> translations) {
  public ApprovedTemplate {
    translations = List.copyOf(translations);
  }

  /** A reference to it. */
  public AssetRef ref() {
    return new AssetRef(uuid, name);
  }

  /**
   * Its text in one language on one channel.
   *
   * @param components parts of the message, in the 14.4 line
   * @param variables types of the variables, in the 14.4 line
   * @param legacy what the 13.2 line has instead
   */
  public record Translation(
      AssetRef channel,
      String locale,
      List<Component> components,
      List<String> variables,
      Legacy legacy) {
    public Translation {
      components = List.copyOf(components);
      variables = List.copyOf(variables);
    }
  }

  /**
   * A part of a message.
   *
   * @param type such as {@code body/text} or {@code button/quick_reply}
   * @param variables placeholder to index into the translation's variables
   */
  public record Component(
      String name, String type, String content, String display, Map<String, Integer> variables) {
    public Component {
      variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
  }

  /** One text with numbered placeholders, of the 13.2 line. */
  public record Legacy(String content, String namespace, int variableCount) {
    public static final Legacy NONE = new Legacy("", "", 0);
  }
}
