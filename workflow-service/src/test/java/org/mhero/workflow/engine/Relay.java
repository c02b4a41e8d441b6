package org.mhero.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.mhero.workflow.engine.json.ContactJson;
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.engine.json.EventJson;
import org.mhero.workflow.engine.json.LegacySessionJson;
import org.mhero.workflow.engine.json.SessionJson;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.FlowRef;

/**
 * A session whose flows may be others at the next resume. It is written and read again between any
 * two sprints.
 */
final class Relay {
  static final Instant NOW = Instant.parse("2025-03-10T06:15:30Z");
  private final Line line;
  private final Environment environment;
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger ticks = new AtomicInteger();
  private final Contact began;
  private DocumentAssets assets;
  private Contact contact;
  private Sprint sprint;

  private Relay(Line line, String... flows) {
    this.line = line;
    this.environment = Environment.DEFAULT.on(line);
    this.assets = assets(flows);
    this.began =
        ContactJson.read(
            json("{\"uuid\":\"c\",\"status\":\"active\",\"created_on\":\"2024-02-01T07:00:00Z\"}"),
            line);
    this.contact = began;
  }

  /** A session of the first of these flows, started by hand. */
  static Relay start(Line line, String... flows) {
    return new Relay(line, flows).begin(Trigger.manual(new FlowRef(uuid(1), ""), NOW, "api"));
  }

  /** The same, started by a message. */
  static Relay startBy(String text, Line line, String... flows) {
    FlowRef first = new FlowRef(uuid(1), "");
    return new Relay(line, flows)
        .begin(Trigger.message(first, NOW, new Input(uuid(99), NOW, text), "go"));
  }

  private Relay begin(Trigger trigger) {
    return take(engine().start(contact, trigger));
  }

  /** A flow of a number; its nodes, actions and exits are numbered within it. */
  static String flow(int number, String... nodes) {
    return """
        {"uuid":"%s","name":"Flow %d","spec_version":"13.2.0","language":"eng","type":"messaging",
         "nodes":[%s]}
        """
        .formatted(uuid(number), number, String.join(",", nodes));
  }

  /** A node with one exit, to a node of that number or, for 0, to nowhere. */
  static String node(int number, int to, String router, String... actions) {
    List<String> numbered = new ArrayList<>();
    for (String action : actions) {
      int own = number * 100 + numbered.size();
      numbered.add("{\"uuid\":\"%s\",%s}".formatted(uuid(own), action));
    }
    return """
        {"uuid":"%s","actions":[%s]%s,"exits":[{"uuid":"%s"%s}]}
        """
        .formatted(
            uuid(number),
            String.join(",", numbered),
            router.formatted(uuid(number + 700), uuid(number + 500)),
            uuid(number + 500),
            to == 0 ? "" : ",\"destination_uuid\":\"%s\"".formatted(uuid(to)));
  }

  static String say(String text) {
    return "\"type\":\"send_msg\",\"text\":\"%s\"".formatted(text);
  }

  static String enter(int flow, boolean terminal) {
    return "\"type\":\"enter_flow\",\"terminal\":%s,\"flow\":{\"uuid\":\"%s\",\"name\":\"\"}"
        .formatted(terminal, uuid(flow));
  }

  /** A router that takes the only way there is, after a wait if it has one. */
  static String router(String operand, String wait, boolean other) {
    return """
        ,"router":{"type":"switch","operand":"%s"%s,"cases":[],
          "categories":[{"uuid":"%%1$s","name":"All","exit_uuid":"%%2$s"}]%s}
        """
        .formatted(
            operand,
            wait.isEmpty() ? "" : ",\"wait\":" + wait,
            other ? ",\"default_category_uuid\":\"%1$s\"" : "");
  }

  static String uuid(int number) {
    return "c1000000-0000-4000-8000-%012d".formatted(number);
  }

  /** The contact is another one now. */
  Relay of(String uuid) {
    String other = ContactJson.tree(contact).put("uuid", uuid).toString();
    contact = ContactJson.read(json(other), line);
    return this;
  }

  /** The flows are others now. */
  Relay then(String... flows) {
    assets = assets(flows);
    return this;
  }

  Relay says(String text) {
    return resume(new Resume.Msg(NOW, new Input(uuid(98), NOW, text)));
  }

  Relay expires() {
    return resume(new Resume.WaitExpiration(NOW));
  }

  private Relay resume(Resume resume) {
    return take(engine().resume(reread(), contact, resume));
  }

  private Engine engine() {
    Injectables injectables =
        new Injectables(
            () -> NOW.plusSeconds(ticks.getAndIncrement()),
            () -> uuid(1_000 + ids.incrementAndGet()),
            () -> 0.5);
    return new Engine(assets, environment, injectables, Limits.DEFAULT);
  }

  private Relay take(Sprint next) {
    sprint = next;
    contact = next.contact();
    return this;
  }

  private DocumentAssets assets(String... flows) {
    return new DocumentAssets(json("{\"flows\":[" + String.join(",", flows) + "]}"), line);
  }

  private Session reread() {
    if (line == Line.V14_4) {
      return SessionJson.read(SessionJson.write(sprint.session()));
    }
    LegacySessionJson.State state =
        new LegacySessionJson.State(sprint.session(), contact, environment, null, began, null);
    LegacySessionJson.State read =
        LegacySessionJson.read(json(LegacySessionJson.tree(state).toString()), assets);
    contact = read.contact();
    return read.session();
  }

  /** The types of the last sprint's events; of a message, what it says. */
  String told() {
    List<String> told = new ArrayList<>();
    for (FlowEvent.Logged event : sprint.events()) {
      JsonNode json = EventJson.tree(event);
      String type = json.path("type").asText();
      told.add(type.equals("msg_created") ? json.at("/msg/text").asText() : type);
    }
    return String.join(" ", told);
  }

  /** {@code status of the session: status of each run}. */
  String status() {
    List<String> runs = new ArrayList<>();
    sprint.session().runs().forEach(run -> runs.add(run.status().code()));
    return sprint.session().status().code() + ": " + String.join(" ", runs);
  }

  Sprint sprint() {
    return sprint;
  }

  private static JsonNode json(String text) {
    try {
      return JsonMapper.builder().build().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
