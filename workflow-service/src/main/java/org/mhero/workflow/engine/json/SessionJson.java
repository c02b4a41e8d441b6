package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.engine.Input;
import org.mhero.workflow.engine.Run;
import org.mhero.workflow.engine.Session;
import org.mhero.workflow.engine.Status;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.FlowType;

/** Sessions as JSON and back (reference 3.4, 14.4 line). */
public final class SessionJson {
  /** Numbers that results and params keep have all their digits. */
  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private SessionJson() {}

  /** The JSON of a session, without white space. */
  public static String write(Session session) {
    return tree(session).toString();
  }

  /**
   * The session of a JSON.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Session read(String json) {
    try {
      return read(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A session that is no JSON", e);
    }
  }

  /** The JSON tree of a session. */
  public static ObjectNode tree(Session session) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("uuid", session.uuid());
    json.put("type", session.type().code());
    json.put("created_on", Instants.text(session.createdOn()));
    json.set("trigger", TriggerJson.tree(session.trigger()));
    json.put("contact_uuid", session.contactUuid());
    Fields.put(json, "call_uuid", session.callUuid());
    ArrayNode runs = json.putArray("runs");
    for (Run run : session.runs()) {
      runs.add(RunJson.tree(run));
    }
    json.put("status", session.status().code());
    Input input = session.input();
    if (input != null) {
      json.set("input", InputJson.tree(input));
    }
    json.put("sprints", session.sprints());
    return json;
  }

  /** The session of a JSON tree. */
  public static Session read(JsonNode json) {
    List<Run> runs = new ArrayList<>();
    json.path("runs").forEach(run -> runs.add(RunJson.read(run)));
    FlowType type = FlowType.of(Fields.required(json, "type"));
    if (type == null) {
      throw new IllegalArgumentException("Unknown session type");
    }
    return new Session(
        Fields.required(json, "uuid"),
        type,
        Fields.requiredAt(json, "created_on"),
        TriggerJson.read(json.path("trigger"), Line.V14_4),
        Fields.required(json, "contact_uuid"),
        runs,
        Status.of(Fields.required(json, "status")),
        InputJson.kept(json.path("input"), Line.V14_4),
        json.path("sprints").asInt(),
        Fields.text(json, "call_uuid"));
  }
}
