package org.mhero.workflow.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.Engine;
import org.mhero.workflow.engine.EngineException;
import org.mhero.workflow.engine.Injectables;
import org.mhero.workflow.engine.Limits;
import org.mhero.workflow.engine.Ports;
import org.mhero.workflow.engine.Resume;
import org.mhero.workflow.engine.Session;
import org.mhero.workflow.engine.Sprint;
import org.mhero.workflow.engine.json.ContactJson;
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.engine.json.EnvironmentJson;
import org.mhero.workflow.engine.json.EventJson;
import org.mhero.workflow.engine.json.SessionJson;
import org.mhero.workflow.engine.json.TriggerJson;
import org.mhero.workflow.expression.Line;

/**
 * Plays the session of one test file. The session is written and read again between any two
 * sprints, which is where state gets lost (annex C).
 */
final class Playback {
  private final JsonNode test;
  private final DocumentAssets assets;
  private final Engine engine;
  private Contact contact;
  private @Nullable Session session;
  private @Nullable Resume resumed;

  private Playback(JsonNode test, DocumentAssets assets, Engine engine, Contact contact) {
    this.test = test;
    this.assets = assets;
    this.engine = engine;
    this.contact = contact;
  }

  /** Reads assets and test; nothing has happened yet. */
  static Playback of(JsonNode assets, JsonNode test) {
    try {
      DocumentAssets known = new DocumentAssets(assets);
      Line line = Line.of(test.path("line").asText("14.4"));
      Engine engine =
          new Engine(
              known,
              EnvironmentJson.read(test.path("environment"), line),
              injectables(test),
              Limits.DEFAULT);
      return new Playback(test, known, engine, ContactJson.read(test.path("contact"), known));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  private static Injectables injectables(JsonNode test) {
    RandomGenerator random =
        test.has("seed")
            ? new java.util.Random(test.path("seed").asLong())
            : new java.util.Random();
    Instant first = test.has("clock") ? Instant.parse(test.path("clock").asText()) : Instant.now();
    Supplier<Instant> clock = test.has("clock") ? new SteppingClock(first) : Instant::now;
    return new Injectables(
        clock,
        new SeededIds(first.toEpochMilli(), random),
        random::nextDouble,
        Ports.NONE.with(new ScriptedWeb(test.path("http_mocks"))));
  }

  /** Plays start and resumes; what was refused stands beside what came before it. */
  ObjectNode play() {
    ObjectNode answer = Documents.MAPPER.createObjectNode();
    ArrayNode outputs = answer.putArray("outputs");
    try {
      outputs.add(taken(engine.start(contact, TriggerJson.read(test.path("trigger")))));
      for (JsonNode json : test.path("resumes")) {
        Resume resume = TriggerJson.resume(json);
        outputs.add(taken(engine.resume(played(), contact, resume)));
        resumed = resume;
      }
    } catch (EngineException | IllegalArgumentException | DateTimeException e) {
      if (outputs.isEmpty()) {
        answer.remove("outputs");
      }
      answer.put("error", String.valueOf(e.getMessage()));
    }
    return answer;
  }

  /** A template as the session's first run sees it now. */
  Engine.Evaluated evaluate(String template) {
    return engine.evaluate(played(), contact, resumed, template);
  }

  private Session played() {
    if (session == null) {
      throw new Refused("The session has not started");
    }
    return session;
  }

  private ObjectNode taken(Sprint sprint) {
    ObjectNode written = SessionJson.tree(sprint.session());
    session = SessionJson.read(written.toString());
    contact = ContactJson.read(ContactJson.tree(sprint.contact()), assets);
    ObjectNode output = Documents.MAPPER.createObjectNode();
    output.set("session", written);
    output.set("contact", ContactJson.tree(sprint.contact()));
    ArrayNode events = output.putArray("events");
    sprint.events().forEach(event -> events.add(EventJson.tree(event)));
    ArrayNode segments = output.putArray("segments");
    sprint.segments().forEach(segment -> segments.add(EventJson.tree(segment)));
    return output;
  }
}
