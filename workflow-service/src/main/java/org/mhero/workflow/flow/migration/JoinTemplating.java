package org.mhero.workflow.flow.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;

/** 13.5: the templating of a message becomes two keys of the action. */
final class JoinTemplating implements Migration {
  private static final String VARIABLES = "template_variables";

  @Override
  public void apply(FlowTree flow, Supplier<String> ids) {
    for (ObjectNode action : flow.actions("send_msg")) {
      if (action.path("templating") instanceof ObjectNode templating) {
        join(flow, action, templating);
      }
    }
  }

  private static void join(FlowTree flow, ObjectNode action, ObjectNode templating) {
    List<ObjectNode> components = FlowTree.objects(templating.path("components"));
    ArrayNode written = action.arrayNode();
    components.forEach(component -> append(written, component.path("params")));
    for (ObjectNode language : flow.languages()) {
      translate(language, action, components);
    }
    action.remove("templating");
    action.set("template", templating.path("template"));
    action.set(VARIABLES, written);
  }

  /** A language that has one component translated gets all variables, the rest as written. */
  private static void translate(ObjectNode language, ObjectNode action, List<ObjectNode> of) {
    ArrayNode merged = language.arrayNode();
    boolean any = false;
    for (ObjectNode component : of) {
      String uuid = component.path("uuid").asText();
      JsonNode translated = language.path(uuid).path("params");
      any |= translated.isArray();
      append(merged, translated.isArray() ? translated : component.path("params"));
      language.remove(uuid);
    }
    String item = action.path("uuid").asText();
    if (any && language.path(item) instanceof ObjectNode translation) {
      translation.set(VARIABLES, merged);
    } else if (any) {
      language.putObject(item).set(VARIABLES, merged);
    }
  }

  private static void append(ArrayNode list, JsonNode more) {
    more.forEach(list::add);
  }
}
