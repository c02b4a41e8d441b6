package org.mhero.workflow.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.mhero.workflow.TestFlows;

/** A session of one of the flows in {@code flows/clinic.json}, told sprint by sprint. */
final class Story {
  static final String ASK = "c1000000-0000-4000-8000-000000000001";
  static final String PARENT = "c1000000-0000-4000-8000-000000000002";
  static final String HANDOVER = "c1000000-0000-4000-8000-000000000003";
  static final String FORWARD = "c1000000-0000-4000-8000-000000000004";
  static final String EMPTY = "c1000000-0000-4000-8000-000000000005";
  static final String TWICE = "c1000000-0000-4000-8000-000000000006";
  static final String UNROUTED = "c1000000-0000-4000-8000-000000000007";
  static final String CONTACT =
      """
      {"uuid":"0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20","id":4711,"name":"Ann Banda","language":"fra",
       "status":"active","created_on":"2024-02-01T07:00:00Z","last_seen_on":"2025-03-01T06:00:00Z",
       "urns":["tel:+260977123456#Ann","mailto:ann@moh.example"],
       "groups":[{"uuid":"1b2c3d4e-5f60-4718-8293-a4b5c6d7e822","name":"Nurses"},
                 {"uuid":"1b2c3d4e-5f60-4718-8293-a4b5c6d7e899","name":"Forgotten"}],
       "fields":{"beds":{"text":"12","number":12},"cadre":{"text":"nurse"},"forgotten":{"text":"x"},
                 "town":{"text":"Ndola","district":"Zambia > Copperbelt > Ndola",
                         "state":"Zambia > Copperbelt"}},
       "tickets":[{"uuid":"01957f00-0000-7000-8000-000000000009","status":"open",
                   "topic":{"uuid":"2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32","name":"Supplies"},
                   "assignee":{"uuid":"3d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"Amina"}}]}
      """;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CALL =
      """
      {"uuid":"01957f00-0000-7000-8000-0000000000ca","urn":"tel:+260977123456",
       "channel":{"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21","name":"MTN 3030"}}
      """;

  private final ObjectNode assets;
  private final ObjectNode test = JSON.createObjectNode();
  private Playback playback;
  private JsonNode answer;

  private Story(String flow) {
    assets = (ObjectNode) json(Played.ASSETS);
    assets.setAll((ObjectNode) json(TestFlows.text("clinic")));
    test.set("contact", json(CONTACT));
    test.set(
        "environment",
        json(
            """
            {"date_format":"DD-MM-YYYY","timezone":"Africa/Lusaka",
             "allowed_languages":["eng","fra"],"default_country":"ZM"}
            """));
    test.set("trigger", trigger("manual", flow, "\"origin\":\"api\""));
    test.putArray("resumes");
    test.put("clock", "2025-03-10T06:15:30Z").put("seed", 7);
  }

  static Story of(String flow) {
    return new Story(flow);
  }

  Story line(String line) {
    test.put("line", line);
    return this;
  }

  /** Another trigger of the same flow. */
  Story by(String type, String more) {
    test.set("trigger", trigger(type, test.at("/trigger/flow/uuid").asText(), more));
    return this;
  }

  Story inCall() {
    test.set("call", json(CALL));
    return this;
  }

  Story setting(String key, String json) {
    test.set(key, json(json));
    return this;
  }

  /** Leaves something of the test out. */
  Story without(String pointer) {
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) test.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
    return this;
  }

  /** Has something else in its place. */
  Story with(String pointer, String json) {
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) test.at(pointer.substring(0, last))).set(pointer.substring(last + 1), json(json));
    return this;
  }

  /** A resume of any kind. */
  Story then(String resume) {
    ((ArrayNode) test.path("resumes"))
        .add(((ObjectNode) json(resume)).put("resumed_on", "2025-03-10T06:20:00Z"));
    return this;
  }

  Story says(String text) {
    boolean legacy = test.path("line").asText().equals("13.2");
    ObjectNode resume = JSON.createObjectNode().put("type", "msg");
    ObjectNode message = JSON.createObjectNode().put("text", text);
    message.put("urn", "tel:+260977123456");
    if (legacy) {
      resume.set("msg", message.put("uuid", "8f4d0a5c-1b6e-4c7f-9a9b-0d1e2f3a4b30"));
    } else {
      resume
          .putObject("event")
          .put("uuid", "01957f00-0000-7000-8000-000000000001")
          .put("type", "msg_received")
          .put("created_on", "2025-03-10T06:19:59Z")
          .set("msg", message);
    }
    return then(resume.toString());
  }

  private static JsonNode trigger(String type, String flow, String more) {
    return json(
        """
        {"type":"%s","flow":{"uuid":"%s","name":"Flow"},"triggered_on":"2025-03-10T06:15:29Z"%s}
        """
            .formatted(type, flow, more.isEmpty() ? "" : "," + more));
  }

  JsonNode answer() {
    if (answer == null) {
      try {
        playback = Playback.of(assets, test);
        answer = playback.play();
      } catch (Refused e) {
        answer = Documents.error(e.getMessage());
      }
    }
    return answer;
  }

  String error() {
    return answer().path("error").asText();
  }

  /** What the last sprint has come to. */
  JsonNode last() {
    JsonNode outputs = answer().path("outputs");
    if (answer().has("error")) {
      throw new AssertionError(error());
    }
    return outputs.get(outputs.size() - 1);
  }

  JsonNode session() {
    return last().path("session");
  }

  List<JsonNode> events() {
    return list(last().path("events"));
  }

  /** The types of the last sprint's events. */
  String told() {
    return String.join(" ", events().stream().map(event -> event.path("type").asText()).toList());
  }

  JsonNode event(String type) {
    return events().stream()
        .filter(event -> event.path("type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }

  /** {@code status of the session: status of each run}. */
  String status() {
    return session().path("status").asText()
        + ": "
        + String.join(
            " ",
            list(session().path("runs")).stream().map(run -> run.path("status").asText()).toList());
  }

  String evaluated(String template) {
    answer();
    return playback.evaluate(template).text();
  }

  List<String> faults(String template) {
    answer();
    return playback.evaluate(template).errors();
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
