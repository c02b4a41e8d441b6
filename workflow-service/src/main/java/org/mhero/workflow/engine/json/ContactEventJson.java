package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.FlowEvent.OfContact;
import org.mhero.workflow.flow.GroupDef;

/** Changes of the contact as JSON (reference 4.6); what was cleared is empty. */
final class ContactEventJson {
  private ContactEventJson() {}

  /** Writes the payload; the answer is the type. */
  static String put(ObjectNode json, OfContact event) {
    return switch (event) {
      case FlowEvent.ContactNameChanged e -> {
        json.put("name", e.name() == null ? "" : e.name());
        yield "contact_name_changed";
      }
      case FlowEvent.ContactLanguageChanged e -> {
        json.put("language", e.language() == null ? "" : e.language());
        yield "contact_language_changed";
      }
      case FlowEvent.ContactTimezoneChanged e -> {
        json.put("timezone", e.timezone() == null ? "" : e.timezone().getId());
        yield "contact_timezone_changed";
      }
      case FlowEvent.ContactStatusChanged e -> {
        json.put("status", e.status().code());
        yield "contact_status_changed";
      }
      case FlowEvent.ContactFieldChanged e -> {
        json.putObject("field").put("key", e.field().key()).put("name", e.field().name());
        json.set("value", ContactJson.field(e.value()));
        yield "contact_field_changed";
      }
      case FlowEvent.ContactGroupsChanged e -> {
        groups(json, "groups_added", e.added());
        groups(json, "groups_removed", e.removed());
        yield "contact_groups_changed";
      }
      case FlowEvent.ContactUrnsChanged e -> {
        ArrayNode urns = json.putArray("urns");
        e.urns().forEach(urn -> urns.add(urn.full()));
        yield "contact_urns_changed";
      }
      case FlowEvent.ContactLastSeenChanged e -> {
        json.put("last_seen_on", Instants.text(e.lastSeenOn()));
        yield "contact_last_seen_changed";
      }
    };
  }

  private static void groups(ObjectNode json, String key, List<GroupDef> groups) {
    if (!groups.isEmpty()) {
      ArrayNode list = json.putArray(key);
      groups.forEach(group -> list.addObject().put("uuid", group.uuid()).put("name", group.name()));
    }
  }
}
