package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.Result;
import org.mhero.workflow.engine.Run;
import org.mhero.workflow.engine.RunSummary;
import org.mhero.workflow.engine.Status;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Value;

/** Runs as JSON and back (reference 3.4). */
final class RunJson {
  private RunJson() {}

  static ObjectNode tree(Run run) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("uuid", run.uuid());
    json.set("flow", TriggerJson.flow(run.flow(), run.revision()));
    Fields.put(json, "parent_uuid", run.parentUuid());
    if (!run.path().isEmpty()) {
      ArrayNode path = json.putArray("path");
      for (Run.Step step : run.path()) {
        ObjectNode visited = path.addObject();
        Fields.put(visited, "uuid", step.uuid());
        visited.put("node_uuid", step.nodeUuid());
        Fields.put(visited, "exit_uuid", step.exitUuid());
        visited.put("arrived_on", Instants.text(step.arrivedOn()));
      }
    }
    json.put("status", run.status().code());
    if (!run.results().isEmpty()) {
      ObjectNode results = json.putObject("results");
      run.results().forEach((key, result) -> results.set(key, tree(result)));
    }
    if (!run.locals().isEmpty()) {
      ObjectNode locals = json.putObject("locals");
      run.locals().forEach(locals::put);
    }
    if (run.hadInput()) {
      json.put("had_input", true);
    }
    if (run.webhook() != null) {
      WebhookJson.put(json, run.webhook());
    }
    json.put("created_on", Instants.text(run.times().createdOn()));
    json.put("modified_on", Instants.text(run.times().modifiedOn()));
    json.put(
        "exited_on", run.times().exitedOn() == null ? null : Instants.text(run.times().exitedOn()));
    return json;
  }

  /** A run as the 13.2 line keeps it: with its events, without what that line does not know. */
  static ObjectNode legacyTree(Run run) {
    ObjectNode json = tree(run);
    json.remove(List.of("locals", "had_input", "webhook"));
    if (!run.events().isEmpty()) {
      ArrayNode events = json.putArray("events");
      run.events().forEach(event -> events.add(EventJson.tree(event)));
    }
    return json;
  }

  private static List<FlowEvent.Logged> events(JsonNode json) {
    List<FlowEvent.Logged> events = new ArrayList<>();
    for (JsonNode event : json.path("events")) {
      ObjectNode payload = event.deepCopy();
      payload.remove(List.of("type", "created_on", "step_uuid"));
      if (ValueJson.read(payload) instanceof Value.Obj told) {
        events.add(
            new FlowEvent.Logged(
                "",
                Fields.requiredAt(event, "created_on").toInstant(),
                new FlowEvent.Recalled(Fields.required(event, "type"), told),
                Fields.required(json, "uuid"),
                null,
                Fields.text(event, "step_uuid")));
      }
    }
    return events;
  }

  /** A run as another session is told of it, without the tickets of its contact (3.2). */
  static ObjectNode tree(RunSummary run) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("uuid", run.uuid());
    json.set("flow", TriggerJson.flow(run.flow(), run.revision()));
    if (run.contact() != null) {
      ObjectNode contact = ContactJson.tree(run.contact());
      contact.remove("tickets");
      json.set("contact", contact);
    }
    json.put("status", run.status().code());
    ObjectNode results = json.putObject("results");
    run.results().forEach((key, result) -> results.set(key, tree(result)));
    return json;
  }

  static RunSummary summary(JsonNode json, Line line) {
    return new RunSummary(
        Fields.required(json, "uuid"),
        TriggerJson.flow(json.path("flow")),
        json.path("flow").path("revision").asInt(),
        json.path("contact").has("uuid")
            ? ContactJson.read(json.path("contact"), line).withTickets(List.of())
            : null,
        Status.of(Fields.required(json, "status")),
        results(json.path("results")));
  }

  private static Map<String, Result> results(JsonNode json) {
    Map<String, Result> results = new LinkedHashMap<>();
    json.properties().forEach(result -> results.put(result.getKey(), result(result.getValue())));
    return results;
  }

  private static ObjectNode tree(Result result) {
    ObjectNode json = SessionJson.MAPPER.createObjectNode();
    json.put("name", result.name());
    json.put("value", result.value());
    Fields.put(json, "full_value", result.fullValue());
    Fields.put(json, "category", result.category());
    Fields.put(json, "category_localized", result.categoryLocalized());
    json.put("node_uuid", result.nodeUuid());
    Fields.put(json, "input", result.input());
    if (result.extra() != null) {
      json.set("extra", ValueJson.write(result.extra()));
    }
    json.put("created_on", Instants.text(result.createdOn()));
    return json;
  }

  static Run read(JsonNode json) {
    List<Run.Step> path = new ArrayList<>();
    json.path("path")
        .forEach(
            step ->
                path.add(
                    new Run.Step(
                        Fields.required(step, "node_uuid"),
                        Fields.requiredAt(step, "arrived_on"),
                        Fields.text(step, "uuid"),
                        Fields.text(step, "exit_uuid"))));
    Map<String, String> locals = new LinkedHashMap<>();
    json.path("locals")
        .properties()
        .forEach(local -> locals.put(local.getKey(), local.getValue().asText()));
    List<FlowEvent.Logged> events = events(json);
    return new Run(
        Fields.required(json, "uuid"),
        TriggerJson.flow(json.path("flow")),
        json.path("flow").path("revision").asInt(),
        Status.of(Fields.required(json, "status")),
        new Run.Times(
            Fields.requiredAt(json, "created_on"),
            Fields.requiredAt(json, "modified_on"),
            Fields.at(json, "exited_on")),
        Fields.text(json, "parent_uuid"),
        path,
        results(json.path("results")),
        locals,
        json.path("had_input").asBoolean() || events.stream().anyMatch(RunJson::received),
        json.path("webhook").isObject() ? WebhookJson.read(json.path("webhook")) : null,
        events);
  }

  /** The 13.2 line knows from its events that a run had input. */
  private static boolean received(FlowEvent.Logged logged) {
    return logged.event() instanceof FlowEvent.Recalled told && told.type().equals("msg_received");
  }

  private static Result result(JsonNode json) {
    Value extra = json.has("extra") ? ValueJson.read(json.path("extra")) : null;
    String category = Fields.text(json, "category");
    return new Result(
        Fields.required(json, "name"),
        Fields.required(json, "value"),
        category == null ? "" : category,
        Fields.text(json, "category_localized"),
        Fields.required(json, "node_uuid"),
        Fields.text(json, "input"),
        extra,
        Fields.requiredAt(json, "created_on"),
        Fields.text(json, "full_value"));
  }
}
