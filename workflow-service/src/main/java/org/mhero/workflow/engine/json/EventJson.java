package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.FlowEvent.ContactFieldChanged;
import org.mhero.workflow.engine.FlowEvent.ContactGroupsChanged;
import org.mhero.workflow.engine.FlowEvent.ContactLanguageChanged;
import org.mhero.workflow.engine.FlowEvent.ContactNameChanged;
import org.mhero.workflow.engine.FlowEvent.Errored;
import org.mhero.workflow.engine.FlowEvent.Failed;
import org.mhero.workflow.engine.FlowEvent.MsgCreated;
import org.mhero.workflow.engine.FlowEvent.OfSession;
import org.mhero.workflow.engine.FlowEvent.QuickReply;
import org.mhero.workflow.engine.FlowEvent.RunResultChanged;
import org.mhero.workflow.engine.FlowEvent.Warned;
import org.mhero.workflow.engine.Segment;
import org.mhero.workflow.flow.GroupDef;

/** Events and segments as JSON (reference 3.10 and section 5). */
public final class EventJson {
  private EventJson() {}

  /** The JSON tree of an event. */
  public static ObjectNode tree(FlowEvent.Logged logged) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    Fields.put(json, "uuid", logged.uuid());
    json.put("type", type(logged.event()));
    json.put("created_on", logged.createdOn().toString());
    Fields.put(json, "step_uuid", logged.stepUuid());
    payload(json, logged.event());
    return json;
  }

  /** The JSON tree of a segment. */
  public static ObjectNode tree(Segment segment) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("flow_uuid", segment.flowUuid());
    json.put("node_uuid", segment.nodeUuid());
    json.put("exit_uuid", segment.exitUuid());
    Fields.put(json, "operand", segment.operand());
    json.put("destination_uuid", segment.destinationUuid());
    json.put("time", segment.time().toString());
    return json;
  }

  private static String type(FlowEvent event) {
    return switch (event) {
      case MsgCreated e -> "msg_created";
      case OfSession e -> SessionEventJson.type(e);
      case Warned e -> "warning";
      case RunResultChanged e -> "run_result_changed";
      case ContactNameChanged e -> "contact_name_changed";
      case ContactLanguageChanged e -> "contact_language_changed";
      case ContactFieldChanged e -> "contact_field_changed";
      case ContactGroupsChanged e -> "contact_groups_changed";
      case Errored e -> "error";
      case Failed e -> "failure";
    };
  }

  private static void payload(ObjectNode json, FlowEvent event) {
    switch (event) {
      case MsgCreated e -> message(json.putObject("msg"), e);
      case OfSession e -> SessionEventJson.payload(json, e);
      case RunResultChanged e -> result(json, e);
      case ContactNameChanged e -> json.put("name", e.name() == null ? "" : e.name());
      case ContactLanguageChanged e ->
          json.put("language", e.language() == null ? "" : e.language());
      case ContactFieldChanged e -> {
        json.putObject("field").put("key", e.field().key()).put("name", e.field().name());
        json.set("value", ContactJson.field(e.value()));
      }
      case ContactGroupsChanged e -> {
        groups(json, "groups_added", e.added());
        groups(json, "groups_removed", e.removed());
      }
      case Errored e -> {
        json.put("text", e.text());
        Fields.put(json, "code", e.code());
        if (!e.extra().isEmpty()) {
          ObjectNode extra = json.putObject("extra");
          e.extra().forEach(extra::put);
        }
      }
      case Warned e -> json.put("text", e.text()).put("code", e.code());
      case Failed e -> json.put("text", e.text());
    }
  }

  private static void message(ObjectNode json, MsgCreated message) {
    json.put("text", message.text());
    if (!message.attachments().isEmpty()) {
      ArrayNode attachments = json.putArray("attachments");
      message.attachments().forEach(attachments::add);
    }
    if (!message.quickReplies().isEmpty()) {
      ArrayNode replies = json.putArray("quick_replies");
      for (QuickReply reply : message.quickReplies()) {
        ObjectNode item = replies.addObject().put("type", reply.type());
        Fields.put(item, "text", reply.text());
        Fields.put(item, "extra", reply.extra());
      }
    }
    Fields.put(json, "locale", message.locale());
  }

  private static void result(ObjectNode json, RunResultChanged result) {
    json.put("name", result.name());
    json.put("value", result.value());
    json.put("category", result.category());
    Fields.put(json, "category_localized", result.categoryLocalized());
    Fields.put(json, "input", result.input());
    if (result.extra() != null) {
      json.set("extra", ValueJson.write(result.extra()));
    }
    if (result.previous() != null) {
      json.putObject("previous")
          .put("value", result.previous().value())
          .put("category", result.previous().category());
    }
  }

  private static void groups(ObjectNode json, String key, List<GroupDef> groups) {
    if (!groups.isEmpty()) {
      ArrayNode list = json.putArray(key);
      groups.forEach(group -> list.addObject().put("uuid", group.uuid()).put("name", group.name()));
    }
  }
}
