package org.mhero.workflow.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Call;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.Engine;
import org.mhero.workflow.engine.Engine.Fresh;
import org.mhero.workflow.engine.EngineException;
import org.mhero.workflow.engine.EngineException.Reason;
import org.mhero.workflow.engine.Injectables;
import org.mhero.workflow.engine.Limits;
import org.mhero.workflow.engine.Resume;
import org.mhero.workflow.engine.Session;
import org.mhero.workflow.engine.Sprint;
import org.mhero.workflow.engine.json.ContactJson;
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.engine.json.EnvironmentJson;
import org.mhero.workflow.engine.json.EventJson;
import org.mhero.workflow.engine.json.LegacySessionJson;
import org.mhero.workflow.engine.json.SessionJson;
import org.mhero.workflow.engine.json.TriggerJson;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.FlowProblem;

/**
 * Plays the session of one test file. The session is written and read again between any two
 * sprints, which is where state gets lost (annex C).
 */
final class Playback {
  private final TestFile test;
  private final DocumentAssets assets;
  private final ScriptedWeb web;
  private final Injectables injectables;
  private final Contact began;
  private final @Nullable Environment beganIn;
  private final @Nullable Call call;
  private Environment environment;
  private Contact contact;
  private @Nullable Session session;
  private @Nullable Resume resumed;

  private Playback(TestFile test, DocumentAssets assets) {
    this.test = test;
    this.assets = assets;
    this.web = test.web();
    this.injectables = test.injectables(web);
    this.environment = test.environment();
    this.beganIn = test.tellsEnvironment() ? environment : null;
    this.began = test.contact(assets);
    this.contact = began;
    this.call = test.call();
  }

  /** Reads assets and test; nothing has happened yet. */
  static Playback of(JsonNode assets, JsonNode test) {
    try {
      TestFile read = TestFile.of(test);
      return new Playback(read, new DocumentAssets(assets, read.environment()));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  private Engine engine() {
    return new Engine(assets, environment, injectables, Limits.DEFAULT);
  }

  /** Plays start and resumes; what was refused stands beside what came before it. */
  ObjectNode play() {
    ObjectNode answer = Documents.MAPPER.createObjectNode();
    ArrayNode outputs = answer.putArray("outputs");
    try {
      outputs.add(
          taken(
              engine()
                  .start(
                      contact, TriggerJson.read(test.json().path("trigger"), test.line()), call)));
      for (JsonNode json : test.json().path("resumes")) {
        outputs.add(resumed(json));
      }
    } catch (EngineException | IllegalArgumentException | DateTimeException e) {
      if (outputs.isEmpty()) {
        answer.remove("outputs");
      }
      answer.put("error", String.valueOf(e.getMessage()) + flaws(e));
    }
    return answer;
  }

  /** Plays it and checks that it made the calls the test has foreseen; the outputs stand. */
  ObjectNode checked() {
    ObjectNode answer = play();
    List<String> faults = web.faults();
    if (!answer.has("error") && !faults.isEmpty()) {
      answer.put("error", String.join("; ", faults));
    }
    return answer;
  }

  /** What is wrong with a flow that there is and that cannot be started. */
  private String flaws(RuntimeException refused) {
    if (!(refused instanceof EngineException known) || known.reason() != Reason.FLOW_MISSING) {
      return "";
    }
    return assets.problems(test.json().path("trigger").path("flow").path("uuid").asText()).stream()
        .filter(problem -> problem.severity() == FlowProblem.Severity.ERROR)
        .map(problem -> "; " + problem.message())
        .collect(Collectors.joining());
  }

  private ObjectNode resumed(JsonNode json) {
    Resume resume = TriggerJson.resume(json, test.line());
    Environment in = environment;
    Contact with = contact;
    try {
      Set<Fresh> fresh = test.line() == Line.V13_2 ? refreshed(json) : Set.of();
      ObjectNode output = taken(engine().resume(played(), contact, resume, call, fresh));
      resumed = resume;
      return output;
    } catch (EngineException refused) {
      environment = in;
      contact = with;
      throw refused;
    }
  }

  /** A resume of the 13.2 line may bring another contact or environment; what is written counts. */
  private Set<Fresh> refreshed(JsonNode resume) {
    Set<Fresh> fresh = EnumSet.noneOf(Fresh.class);
    if (resume.path("environment").isObject()) {
      Environment told = test.environment(resume.path("environment"));
      if (!EnvironmentJson.tree(told).equals(EnvironmentJson.tree(environment))) {
        fresh.add(Fresh.ENVIRONMENT);
      }
      environment = told;
    }
    if (resume.path("contact").isObject()) {
      Contact told = ContactJson.read(resume.path("contact"), assets, test.line());
      if (!ContactJson.tree(told).equals(ContactJson.tree(contact))) {
        fresh.add(Fresh.CONTACT);
      }
      contact = told;
    }
    return fresh;
  }

  /** Whether there is a session, however its last resume was received. */
  boolean began() {
    return session != null;
  }

  /** A template as the session's first run sees it now. */
  Engine.Evaluated evaluate(String template) {
    return engine().evaluate(played(), contact, resumed, template);
  }

  private Session played() {
    if (session == null) {
      throw new Refused("The session has not started");
    }
    return session;
  }

  private ObjectNode taken(Sprint sprint) {
    ObjectNode output = Documents.MAPPER.createObjectNode();
    output.set("session", written(sprint));
    if (test.line() == Line.V14_4) {
      output.set("contact", ContactJson.tree(sprint.contact()));
    }
    ArrayNode events = output.putArray("events");
    sprint.events().forEach(event -> events.add(EventJson.tree(event)));
    ArrayNode segments = output.putArray("segments");
    sprint.segments().forEach(segment -> segments.add(EventJson.tree(segment)));
    return output;
  }

  private ObjectNode written(Sprint sprint) {
    if (test.line() == Line.V13_2) {
      ObjectNode json =
          LegacySessionJson.tree(
              new LegacySessionJson.State(
                  sprint.session(), sprint.contact(), environment, beganIn, began, call));
      LegacySessionJson.State read = LegacySessionJson.read(reread(json), assets);
      session = read.session();
      contact = read.contact();
      return json;
    }
    ObjectNode json = SessionJson.tree(sprint.session());
    session = SessionJson.read(reread(json));
    contact = ContactJson.read(reread(ContactJson.tree(sprint.contact())), assets, test.line());
    return json;
  }

  private static JsonNode reread(ObjectNode json) {
    try {
      return Documents.MAPPER.readTree(json.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was written cannot be read", e);
    }
  }
}
