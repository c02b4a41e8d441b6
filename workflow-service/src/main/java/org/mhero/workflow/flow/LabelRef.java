package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;

/**
 * A message label by its uuid, or by a template that gives its name; exactly one of the two.
 *
 * @param uuid its identity, null when the name decides
 * @param name a label of the label
 * @param nameMatch evaluated and compared with names whatever their case, null when the uuid
 *     decides
 */
public record LabelRef(@Nullable String uuid, String name, @Nullable Template nameMatch) {
  private static final int LONGEST_NAME = 640;

  static LabelRef read(JsonSource json) {
    String name = json.optionalText("name", LONGEST_NAME);
    return json.namedByTemplate()
        ? new LabelRef(null, name, json.optionalTemplate("name_match"))
        : new LabelRef(json.uuid("uuid"), name, null);
  }
}
