package org.mhero.workflow.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.mhero.workflow.engine.Engine;
import org.mhero.workflow.engine.Injectables;
import org.mhero.workflow.engine.Limits;
import org.mhero.workflow.engine.Ports;
import org.mhero.workflow.engine.Sprint;
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.engine.json.TriggerJson;

/** One node with a few actions, played once against the assets of a small country. */
final class Played {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FLOW = "7c1d3f0a-5a0e-4b8e-9d0a-3f2b7f6d1c01";
  private final ObjectNode assets = object(ASSETS);
  private final ObjectNode test = object(TEST);
  private final StringBuilder actions = new StringBuilder();
  private String type = "messaging";
  private String localization = "{}";
  private String language = "eng";

  static final String ASSETS =
      """
      {"flows": [],
       "fields": [{"uuid":"00000000-0000-4000-8000-000000000001","key":"beds","name":"Beds","type":"number"},
                  {"uuid":"00000000-0000-4000-8000-000000000002","key":"state","name":"State","type":"state"},
                  {"uuid":"00000000-0000-4000-8000-000000000003","key":"town","name":"Town","type":"district"}],
       "groups": [{"uuid":"1b2c3d4e-5f60-4718-8293-a4b5c6d7e822","name":"Nurses"}],
       "channels": [
         {"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21","name":"MTN 3030","address":"+260966000000",
          "schemes":["tel"],"roles":["send","receive"],"country":"ZM","match_prefixes":["+26096"]},
         {"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e22","name":"Airtel","address":"+260977000000",
          "schemes":["tel"],"roles":["send","receive"],"country":"ZM","match_prefixes":["+26097"]},
         {"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e23","name":"Receiver","address":"3030",
          "schemes":["tel"],"roles":["receive"],"country":"ZM"}],
       "labels": [{"uuid":"6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c25","name":"Stock-out"}],
       "topics": [{"uuid":"2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"General"},
                  {"uuid":"2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32","name":"Supplies"}],
       "users": [{"uuid":"3d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","email":"amina@moh.example","name":"Amina"}],
       "resthooks": [{"slug":"new-report","subscribers":["https://a.example/hook","https://b.example/hook"]}],
       "llms": [{"uuid":"4d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"Model","type":"x","roles":["engine"]}],
       "templates": [{"uuid":"4f3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"reminder","translations":[
         {"channel":{"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e22","name":"Airtel"},"locale":"eng-ZM",
          "components":[{"name":"body","type":"body/text","content":"Dear {{1}}, report by {{2}}.","variables":{"1":0,"2":1}},
                        {"name":"button.0","type":"button/quick_reply","content":"Done"}],
          "variables":[{"type":"text"},{"type":"text"}]}]}],
       "locations": [{"name":"Zambia","children":[{"name":"Copperbelt","children":[{"name":"Ndola"}]}]}]}
      """;

  static final String TEST =
      """
      {"contact": {"uuid":"9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b24","id":7,"name":"Ann Banda","language":"eng",
                   "status":"active","created_on":"2024-02-01T07:00:00Z",
                   "urns":["tel:+260977123456"]},
       "environment": {"date_format":"DD-MM-YYYY","timezone":"Africa/Lusaka","allowed_languages":["eng","fra"],
                       "default_country":"ZM"},
       "trigger": {"type":"manual","flow":{"uuid":"%s","name":"Test"},"triggered_on":"2025-03-10T06:00:00Z"},
       "resumes": [], "clock": "2025-03-10T06:15:30Z", "seed": 7}
      """
          .formatted(FLOW);

  static Played actions(String... written) {
    Played played = new Played();
    for (int i = 0; i < written.length; i++) {
      played
          .actions
          .append(i == 0 ? "" : ",")
          .append("{\"uuid\":\"10000000-0000-4000-8000-00000000000")
          .append(i)
          .append("\",")
          .append(written[i])
          .append('}');
    }
    return played;
  }

  Played line(String line) {
    test.put("line", line);
    return this;
  }

  Played type(String flowType) {
    type = flowType;
    return this;
  }

  Played language(String flowLanguage) {
    language = flowLanguage;
    return this;
  }

  Played translated(String json) {
    localization = json;
    return this;
  }

  /** Changes the contact, the trigger or the mocks of the test. */
  Played with(String at, String key, String json) {
    ObjectNode node = at.isEmpty() ? test : (ObjectNode) test.at(at);
    node.set(key, read(json));
    return this;
  }

  /** Puts something into the assets. */
  Played asset(String key, String json) {
    assets.set(key, read(json));
    return this;
  }

  JsonNode answer() {
    write();
    return RunCommand.played(assets, test);
  }

  /** The same with other systems that answer. */
  Sprint served(Ports ports) {
    write();
    TestFile file = TestFile.of(test);
    DocumentAssets known = new DocumentAssets(assets, file.environment());
    Injectables fixed = file.injectables(file.web());
    Injectables served = new Injectables(fixed.clock(), fixed.ids(), fixed.random(), ports);
    return new Engine(known, file.environment(), served, Limits.DEFAULT)
        .start(
            file.contact(known), TriggerJson.read(test.path("trigger"), file.line()), file.call());
  }

  private void write() {
    String version = test.path("line").asText("14.4").equals("13.2") ? "13.2.0" : "14.4.0";
    assets.set(
        "flows",
        read(
            """
            [{"uuid":"%s","name":"Test","spec_version":"%s","language":"%s","type":"%s","revision":3,
              "localization":%s,
              "nodes":[{"uuid":"20000000-0000-4000-8000-000000000001","actions":[%s],
                        "exits":[{"uuid":"30000000-0000-4000-8000-000000000001"}]}]}]
            """
                .formatted(FLOW, version, language, type, localization, actions)));
  }

  /** The events that tell something of the actions. */
  List<JsonNode> events() {
    JsonNode answer = answer();
    if (answer.has("error")) {
      throw new AssertionError(answer.path("error").asText());
    }
    List<JsonNode> events = new ArrayList<>();
    for (JsonNode event : answer.at("/outputs/0/events")) {
      if (!List.of("run_started", "run_ended").contains(event.path("type").asText())) {
        events.add(event);
      }
    }
    return events;
  }

  List<String> types() {
    return events().stream().map(event -> event.path("type").asText()).toList();
  }

  JsonNode only(String eventType) {
    List<JsonNode> found =
        events().stream().filter(event -> event.path("type").asText().equals(eventType)).toList();
    if (found.size() != 1) {
      throw new AssertionError(events().toString());
    }
    return found.getFirst();
  }

  JsonNode run() {
    return answer().at("/outputs/0/session/runs/0");
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) read(json);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }
}
