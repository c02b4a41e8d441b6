package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.FlowEvent.RunResultChanged;
import org.mhero.workflow.engine.Segment;
import org.mhero.workflow.engine.ServiceEvent;
import org.mhero.workflow.engine.TicketEvent;

/** Events and segments as JSON (reference 3.10 and section 5). */
public final class EventJson {
  private EventJson() {}

  /** The JSON tree of an event; one without uuid is of the 13.2 line. */
  public static ObjectNode tree(FlowEvent.Logged logged) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    Fields.put(json, "uuid", logged.uuid());
    ObjectNode payload = SessionJson.MAPPER.createObjectNode();
    json.put("type", put(payload, logged.event(), logged.uuid().isEmpty()));
    json.put("created_on", Instants.text(logged.createdOn()));
    Fields.put(json, "step_uuid", logged.stepUuid());
    json.setAll(payload);
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
    json.put("time", Instants.text(segment.time()));
    return json;
  }

  /** Writes what an event tells; the answer is its type. */
  private static String put(ObjectNode json, FlowEvent event, boolean legacy) {
    return switch (event) {
      case FlowEvent.OfSession e -> {
        SessionEventJson.payload(json, e);
        yield SessionEventJson.type(e);
      }
      case FlowEvent.OfContact e -> ContactEventJson.put(json, e);
      case ServiceEvent e -> ServiceEventJson.put(json, e, legacy);
      case TicketEvent e -> TicketJson.put(json, e, legacy);
      case FlowEvent.MsgCreated e -> MessageJson.put(json, "msg_created", e.message(), legacy);
      case FlowEvent.IvrCreated e -> MessageJson.put(json, "ivr_created", e.message(), legacy);
      case FlowEvent.BroadcastCreated e -> MessageJson.put(json, e, legacy);
      case FlowEvent.SessionTriggered e -> MessageJson.put(json, e);
      case FlowEvent.InputLabelsAdded e -> {
        json.put("input_uuid", e.inputUuid());
        Fields.refs(json, "labels", e.labels());
        yield "input_labels_added";
      }
      case RunResultChanged e -> result(json, e);
      case FlowEvent.Errored e -> {
        json.put("text", e.text());
        Fields.put(json, "code", e.code());
        if (!e.extra().isEmpty()) {
          ObjectNode extra = json.putObject("extra");
          e.extra().forEach(extra::put);
        }
        yield "error";
      }
      case FlowEvent.Warned e -> {
        json.put("text", e.text());
        Fields.put(json, "code", e.code());
        yield "warning";
      }
      case FlowEvent.Failed e -> {
        json.put("text", e.text());
        yield "failure";
      }
    };
  }

  private static String result(ObjectNode json, RunResultChanged result) {
    json.put("name", result.name());
    json.put("value", result.value());
    Fields.put(json, "full_value", result.fullValue());
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
    return "run_result_changed";
  }
}
