package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Assets;
import org.mhero.workflow.engine.Call;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.Run;
import org.mhero.workflow.engine.Session;
import org.mhero.workflow.engine.Status;
import org.mhero.workflow.engine.Trigger;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.FlowType;

/** Sessions of the 13.2 line as JSON and back: contact and environment travel along (3.4). */
public final class LegacySessionJson {
  private LegacySessionJson() {}

  /**
   * A session with what the 13.2 line keeps in it.
   *
   * @param environment where it runs now
   * @param beganIn the environment as the trigger told it, or null
   * @param began the contact as the trigger told it
   * @param call the call the trigger told of, or null
   */
  public record State(
      Session session,
      Contact contact,
      Environment environment,
      @Nullable Environment beganIn,
      Contact began,
      @Nullable Call call) {}

  /** The JSON tree of a session. */
  public static ObjectNode tree(State state) {
    Session session = state.session();
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("uuid", session.uuid());
    json.put("type", session.type().code());
    json.set("environment", EnvironmentJson.tree(state.environment()));
    json.set("trigger", trigger(session.trigger(), state));
    json.set("contact", contact(state.contact()));
    ArrayNode runs = json.putArray("runs");
    session.runs().forEach(run -> runs.add(RunJson.legacyTree(run)));
    json.put("status", session.status().code());
    if (session.input() != null) {
      json.set("input", InputJson.tree(session.input()));
    }
    return json;
  }

  private static ObjectNode trigger(Trigger trigger, State state) {
    ObjectNode json = TriggerJson.tree(trigger);
    if (state.beganIn() != null) {
      json.set("environment", EnvironmentJson.tree(state.beganIn()));
    }
    json.set("contact", contact(state.began()));
    Call call = state.call();
    if (call != null) {
      ObjectNode told = json.putObject("call").put("uuid", call.uuid());
      told.set("channel", Fields.ref(call.channel()));
      told.put("urn", call.urn().full());
    }
    if (trigger.input() != null) {
      json.remove("event");
      json.set("msg", InputJson.legacyMessage(trigger.input()));
    }
    return json;
  }

  /** One ticket without a status in place of many. */
  public static ObjectNode contact(Contact contact) {
    ObjectNode json = ContactJson.tree(contact);
    JsonNode tickets = json.remove("tickets");
    if (tickets != null && tickets.get(0) instanceof ObjectNode ticket) {
      ticket.remove("status");
      json.set("ticket", ticket);
    }
    return json;
  }

  /** The session of a JSON tree. */
  public static State read(JsonNode json, Assets assets) {
    List<Run> runs = new ArrayList<>();
    json.path("runs").forEach(run -> runs.add(RunJson.read(run)));
    FlowType type = FlowType.of(Fields.required(json, "type"));
    if (type == null) {
      throw new IllegalArgumentException("Unknown session type");
    }
    JsonNode trigger = json.path("trigger");
    JsonNode call = trigger.path("call");
    Contact contact = ContactJson.read(json.path("contact"), assets, Line.V13_2);
    Session session =
        new Session(
            Fields.required(json, "uuid"),
            type,
            runs.isEmpty() ? Instants.EPOCH : runs.getFirst().times().createdOn(),
            TriggerJson.read(trigger, Line.V13_2),
            contact.uuid(),
            runs,
            Status.of(Fields.required(json, "status")),
            InputJson.kept(json.path("input"), Line.V13_2),
            waits(json),
            Fields.text(call, "uuid"));
    return new State(
        session,
        contact,
        EnvironmentJson.read(json.path("environment"), Line.V13_2),
        trigger.path("environment").isObject()
            ? EnvironmentJson.read(trigger.path("environment"), Line.V13_2)
            : null,
        ContactJson.read(trigger.path("contact"), assets, Line.V13_2),
        call.isObject() ? TriggerJson.call(call) : null);
  }

  /** How often it has waited, which is how often it ran. */
  private static int waits(JsonNode json) {
    int waits = 0;
    for (JsonNode run : json.path("runs")) {
      for (JsonNode event : run.path("events")) {
        String type = event.path("type").asText();
        waits += type.equals("msg_wait") || type.equals("dial_wait") ? 1 : 0;
      }
    }
    return waits;
  }
}
