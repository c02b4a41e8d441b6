package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Call;
import org.mhero.workflow.engine.Resume;
import org.mhero.workflow.engine.Ticket;
import org.mhero.workflow.engine.Trigger;
import org.mhero.workflow.engine.Urn;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.FlowRef;

/** Triggers and resumes as JSON and back (reference 3.2, 3.3). */
public final class TriggerJson {
  private TriggerJson() {}

  static ObjectNode flow(FlowRef flow) {
    return SessionJson.MAPPER.createObjectNode().put("uuid", flow.uuid()).put("name", flow.name());
  }

  static ObjectNode flow(FlowRef flow, int revision) {
    ObjectNode json = flow(flow);
    return revision == 0 ? json : json.put("revision", revision);
  }

  static FlowRef flow(JsonNode json) {
    String name = Fields.text(json, "name");
    return new FlowRef(Fields.required(json, "uuid"), name == null ? "" : name);
  }

  /** The JSON tree of a trigger. */
  public static ObjectNode tree(Trigger trigger) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("type", trigger.type());
    json.set("flow", flow(trigger.flow()));
    if (trigger.batch()) {
      json.put("batch", true);
    }
    if (trigger.params() != null) {
      json.set("params", ValueJson.write(trigger.params()));
    }
    Trigger.History history = trigger.history();
    if (history != null) {
      json.set("history", history(history));
    }
    json.put("triggered_on", Instants.text(trigger.triggeredOn()));
    cause(json, trigger.cause());
    return json;
  }

  static ObjectNode history(Trigger.History history) {
    return SessionJson.MAPPER
        .createObjectNode()
        .put("parent_uuid", history.parentUuid())
        .put("ancestors", history.ancestors())
        .put("ancestors_since_input", history.ancestorsSinceInput());
  }

  private static void cause(ObjectNode json, Trigger.Cause cause) {
    switch (cause) {
      case Trigger.Manual manual -> {
        if (manual.user() != null) {
          json.set("user", TicketJson.user(manual.user()));
        }
        Fields.put(json, "origin", manual.origin());
      }
      case Trigger.Msg msg -> {
        if (msg.match() != null) {
          json.putObject("keyword_match")
              .put("type", msg.match().type())
              .put("keyword", msg.match().keyword());
        }
        json.set("event", InputJson.received(msg.input()));
      }
      case Trigger.FlowAction action -> json.set("run_summary", RunJson.tree(action.run()));
      case Trigger.Told told -> {
        json.set("event", ValueJson.write(told.event()));
        if (told.ticket() != null) {
          json.set("ticket", TicketJson.tree(told.ticket()));
        }
      }
    }
  }

  /** The trigger of a JSON tree. */
  public static Trigger read(JsonNode json) {
    JsonNode history = json.path("history");
    return new Trigger(
        flow(json.path("flow")),
        Fields.requiredAt(json, "triggered_on"),
        json.path("batch").asBoolean(),
        json.path("params").isObject() ? object(json.path("params")) : null,
        history.isObject()
            ? new Trigger.History(
                Fields.required(history, "parent_uuid"),
                history.path("ancestors").asInt(),
                history.path("ancestors_since_input").asInt())
            : null,
        cause(json, Fields.required(json, "type")));
  }

  private static Trigger.Cause cause(JsonNode json, String type) {
    return switch (type) {
      case "manual" ->
          new Trigger.Manual(
              json.hasNonNull("user") ? TicketJson.user(json.path("user")) : null,
              Fields.orEmpty(json, "origin"));
      case "msg" -> new Trigger.Msg(InputJson.read(json), match(json.path("keyword_match")));
      case "flow_action" -> new Trigger.FlowAction(RunJson.summary(json.path("run_summary")));
      case "campaign", "call", "chat", "ticket", "channel", "optin" ->
          new Trigger.Told(type, object(json.path("event")), ticket(json));
      default -> throw new IllegalArgumentException("Unknown trigger type " + type);
    };
  }

  /** Beside the event in the 14.4 line, in it in the 13.2 line. */
  private static @Nullable Ticket ticket(JsonNode json) {
    JsonNode ticket =
        json.hasNonNull("ticket") ? json.path("ticket") : json.path("event").path("ticket");
    return ticket.isObject() ? TicketJson.read(ticket) : null;
  }

  private static Trigger.@Nullable Match match(JsonNode json) {
    return json.isObject()
        ? new Trigger.Match(Fields.required(json, "type"), Fields.required(json, "keyword"))
        : null;
  }

  private static Value.Obj object(JsonNode json) {
    if (ValueJson.read(json) instanceof Value.Obj object) {
      return object;
    }
    throw new IllegalArgumentException("Something of a trigger that has to be an object is none");
  }

  /** The call of a JSON tree. */
  public static Call call(JsonNode json) {
    Urn urn = Urn.of(Fields.required(json, "urn"));
    if (urn == null) {
      throw new IllegalArgumentException("The URN of the call is none");
    }
    JsonNode channel = json.path("channel");
    return new Call(
        Fields.required(json, "uuid"),
        new AssetRef(Fields.required(channel, "uuid"), Fields.orEmpty(channel, "name")),
        urn);
  }

  /** The resume of a JSON tree. */
  public static Resume resume(JsonNode json) {
    Instant on = Fields.requiredAt(json, "resumed_on").toInstant();
    String type = Fields.required(json, "type");
    return switch (type) {
      case "msg" -> new Resume.Msg(on, InputJson.read(json));
      case "wait_timeout" -> new Resume.WaitTimeout(on);
      case "wait_expiration", "run_expiration" -> new Resume.WaitExpiration(on);
      case "dial" -> {
        JsonNode dial = json.has("dial") ? json.path("dial") : json.path("event").path("dial");
        yield new Resume.Dial(on, Fields.required(dial, "status"), dial.path("duration").asInt());
      }
      default -> throw new IllegalArgumentException("Unknown resume type " + type);
    };
  }
}
