package org.mhero.workflow.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;

/**
 * A pre-approved message text that a message is sent as (reference 4.1).
 *
 * @param template which one
 * @param variables what is filled in, evaluated
 * @param item what translations of the variables refer to: the action, or an item of its own in
 *     definitions below 13.4
 * @param property the property that translates them
 */
public record MessageTemplate(
    AssetRef template, List<Template> variables, String item, String property) {
  private static final int MOST = 100;

  public MessageTemplate {
    variables = List.copyOf(variables);
  }

  /** The template of a message or a broadcast, as the line writes it; null when it has none. */
  static @Nullable MessageTemplate read(String uuid, JsonSource json) {
    if (json.older()) {
      return json.has("templating") ? older(uuid, json.object("templating")) : null;
    }
    return json.has("template")
        ? new MessageTemplate(
            AssetRef.read(json.object("template")),
            json.templates("template_variables", MOST),
            uuid,
            "template_variables")
        : null;
  }

  private static MessageTemplate older(String uuid, JsonSource own) {
    return new MessageTemplate(
        AssetRef.read(own.object("template")),
        own.templates("variables", MOST),
        own.has("uuid") ? own.uuid("uuid") : uuid,
        "variables");
  }
}
