package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mhero.workflow.engine.Input;
import org.mhero.workflow.engine.Resume;
import org.mhero.workflow.engine.Trigger;
import org.mhero.workflow.flow.FlowRef;

/** Triggers and resumes as JSON and back (reference 3.2, 3.3). */
public final class TriggerJson {
  private TriggerJson() {}

  static ObjectNode flow(FlowRef flow) {
    return SessionJson.MAPPER.createObjectNode().put("uuid", flow.uuid()).put("name", flow.name());
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
    json.put("triggered_on", trigger.triggeredOn().toString());
    switch (trigger) {
      case Trigger.Manual manual -> {
        if (manual.batch()) {
          json.put("batch", true);
        }
        Fields.put(json, "origin", manual.origin());
        if (!manual.params().isEmpty()) {
          ObjectNode params = json.putObject("params");
          manual.params().forEach(params::put);
        }
      }
      case Trigger.Msg msg -> {
        if (msg.keyword() != null) {
          json.putObject("keyword_match").put("type", "first_word").put("keyword", msg.keyword());
        }
        json.set("event", received(msg.input()));
      }
    }
    return json;
  }

  private static ObjectNode received(Input input) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("uuid", input.uuid());
    json.put("type", "msg_received");
    json.put("created_on", input.createdOn().toString());
    json.putObject("msg").put("text", input.text());
    return json;
  }

  /** The trigger of a JSON tree. */
  public static Trigger read(JsonNode json) {
    FlowRef flow = flow(json.path("flow"));
    Instant on = Fields.requiredAt(json, "triggered_on");
    String type = Fields.required(json, "type");
    return switch (type) {
      case "manual" -> {
        Map<String, String> params = new LinkedHashMap<>();
        json.path("params")
            .properties()
            .forEach(param -> params.put(param.getKey(), param.getValue().asText()));
        String origin = Fields.text(json, "origin");
        yield new Trigger.Manual(
            flow, on, origin == null ? "" : origin, json.path("batch").asBoolean(), params);
      }
      case "msg" ->
          new Trigger.Msg(
              flow,
              on,
              input(json.path("event")),
              Fields.text(json.path("keyword_match"), "keyword"));
      default -> throw new IllegalArgumentException("Unknown trigger type " + type);
    };
  }

  private static Input input(JsonNode event) {
    return new Input(
        Fields.required(event, "uuid"),
        Fields.requiredAt(event, "created_on"),
        Fields.required(event.path("msg"), "text"));
  }

  /** The resume of a JSON tree. */
  public static Resume resume(JsonNode json) {
    Instant on = Fields.requiredAt(json, "resumed_on");
    String type = Fields.required(json, "type");
    return switch (type) {
      case "msg" -> new Resume.Msg(on, input(json.path("event")));
      case "wait_timeout" -> new Resume.WaitTimeout(on);
      case "wait_expiration" -> new Resume.WaitExpiration(on);
      default -> throw new IllegalArgumentException("Unknown resume type " + type);
    };
  }
}
