package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Call;
import org.mhero.workflow.engine.Resume;
import org.mhero.workflow.engine.Trigger;
import org.mhero.workflow.engine.Urn;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.FlowRef;

/** Triggers and resumes as JSON and back (reference 3.2, 3.3). */
public final class TriggerJson {
  private static final List<String> MATCHES = List.of("first_word", "only_word");
  private static final List<String> DIALS = List.of("answered", "no_answer", "busy", "failed");
  private static final List<String> CHANNEL_EVENTS =
      List.of("incoming_call", "missed_call", "new_conversation", "referral");

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

  /**
   * The trigger of a JSON tree, as the line has it.
   *
   * @throws IllegalArgumentException when something the line requires is missing or wrong
   */
  public static Trigger read(JsonNode json, Line line) {
    JsonNode history = json.path("history");
    return new Trigger(
        flow(json.path("flow")),
        Fields.requiredAt(json, "triggered_on"),
        json.path("batch").asBoolean(),
        json.hasNonNull("params") ? object(json.path("params")) : null,
        history.isObject()
            ? new Trigger.History(
                Fields.required(history, "parent_uuid"),
                history.path("ancestors").asInt(),
                history.path("ancestors_since_input").asInt())
            : null,
        cause(json, Fields.required(json, "type"), line));
  }

  private static Trigger.Cause cause(JsonNode json, String type, Line line) {
    return switch (type) {
      case "manual" ->
          new Trigger.Manual(
              json.hasNonNull("user") ? TicketJson.user(json.path("user")) : null,
              Fields.orEmpty(json, "origin"));
      case "msg" -> new Trigger.Msg(InputJson.read(json, line), match(json.path("keyword_match")));
      case "flow_action" ->
          new Trigger.FlowAction(RunJson.summary(Fields.requiredObject(json, "run_summary"), line));
      default -> line == Line.V14_4 ? told(json, type) : legacyTold(json, type);
    };
  }

  private static Trigger.Told told(JsonNode json, String type) {
    JsonNode event =
        switch (type) {
          case "campaign" -> Fields.event(json, "campaign_fired");
          case "call" -> Fields.event(json, "call_received", "call_missed");
          case "chat" -> Fields.event(json, "chat_started");
          case "ticket" -> Fields.event(json, "ticket_closed");
          case "channel" -> kind(json, CHANNEL_EVENTS);
          default -> throw unknown(type);
        };
    return new Trigger.Told(
        type,
        object(event),
        type.equals("ticket") ? TicketJson.read(Fields.requiredObject(json, "ticket")) : null);
  }

  private static Trigger.Told legacyTold(JsonNode json, String type) {
    JsonNode event =
        switch (type) {
          case "campaign" -> Fields.requiredObject(json, "event");
          case "ticket" -> kind(json, List.of("closed"));
          case "channel" -> kind(json, CHANNEL_EVENTS);
          case "optin" -> kind(json, List.of("started", "stopped"));
          default -> throw unknown(type);
        };
    Fields.required(Fields.requiredObject(event, type), "uuid");
    return new Trigger.Told(
        type,
        object(event),
        type.equals("ticket") ? TicketJson.read(Fields.requiredObject(event, "ticket")) : null);
  }

  /** The event that is told by its kind alone, without an identity and a time. */
  private static JsonNode kind(JsonNode json, List<String> kinds) {
    JsonNode event = Fields.requiredObject(json, "event");
    if (!kinds.contains(Fields.required(event, "type"))) {
      throw new IllegalArgumentException("An event of that type starts nothing");
    }
    return event;
  }

  private static IllegalArgumentException unknown(String type) {
    return new IllegalArgumentException("Unknown trigger type " + type);
  }

  private static Trigger.@Nullable Match match(JsonNode json) {
    if (!json.isObject()) {
      return null;
    }
    String type = Fields.required(json, "type");
    if (!MATCHES.contains(type)) {
      throw new IllegalArgumentException("Unknown keyword match " + type);
    }
    return new Trigger.Match(type, Fields.required(json, "keyword"));
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

  /**
   * The resume of a JSON tree, as the line has it.
   *
   * @throws IllegalArgumentException when something the line requires is missing or wrong
   */
  public static Resume resume(JsonNode json, Line line) {
    Instant on = Fields.requiredAt(json, "resumed_on").toInstant();
    String type = Fields.required(json, "type");
    boolean legacy = line == Line.V13_2;
    switch (type) {
      case "msg" -> {
        return new Resume.Msg(on, InputJson.read(json, line));
      }
      case "wait_timeout" -> {
        if (!legacy) {
          Fields.event(json, "wait_timed_out");
        }
        return new Resume.WaitTimeout(on);
      }
      case "dial" -> {
        return dial(legacy ? json : Fields.event(json, "dial_ended"), on);
      }
      default -> {
        if (!type.equals(legacy ? "run_expiration" : "wait_expiration")) {
          throw new IllegalArgumentException("Unknown resume type " + type);
        }
        if (!legacy) {
          Fields.event(json, "wait_expired");
        }
        return new Resume.WaitExpiration(on);
      }
    }
  }

  private static Resume.Dial dial(JsonNode json, Instant on) {
    JsonNode dial = Fields.requiredObject(json, "dial");
    String status = Fields.required(dial, "status");
    if (!DIALS.contains(status)) {
      throw new IllegalArgumentException("Unknown dial status " + status);
    }
    return new Resume.Dial(on, status, dial.path("duration").asInt());
  }
}
