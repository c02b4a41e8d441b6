package org.mhero.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.json.ContactJson;
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.engine.json.EnvironmentJson;
import org.mhero.workflow.engine.json.EventJson;
import org.mhero.workflow.engine.json.LegacySessionJson;
import org.mhero.workflow.engine.json.SessionJson;
import org.mhero.workflow.engine.json.TriggerJson;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.generated.AnyTest;

/**
 * A session of generated documents, sprint by sprint. It stays in memory, or is written and read
 * again after each sprint; time, ids and chance are the same in both.
 */
final class AnySession {
  private static final Instant BEGIN = Instant.parse("2025-03-10T06:15:30Z");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private final boolean written;
  private final Line line;
  private final Environment environment;
  private final DocumentAssets assets;
  private final Engine engine;
  private final Contact began;
  private final @Nullable Call call;
  private final List<Sprint> sprints = new ArrayList<>();
  private final List<JsonNode> told = new ArrayList<>();
  private Contact contact;
  private @Nullable Session session;

  private AnySession(AnyTest test, Limits limits, boolean written) {
    this.written = written;
    this.line = test.line();
    this.environment = EnvironmentJson.read(test.test().path("environment"), line);
    this.assets = new DocumentAssets(test.assets(), environment);
    AtomicInteger ids = new AtomicInteger();
    AtomicInteger ticks = new AtomicInteger();
    Random random = new Random(7);
    this.engine =
        new Engine(
            assets,
            environment,
            new Injectables(
                () -> BEGIN.plusSeconds(ticks.getAndIncrement()),
                () -> "01957f00-0000-4000-8000-%012d".formatted(ids.incrementAndGet()),
                random::nextDouble,
                AnyPorts.of()),
            limits);
    this.began = ContactJson.read(test.test().path("contact"), assets, line);
    this.contact = began;
    this.call = test.test().has("call") ? TriggerJson.call(test.test().path("call")) : null;
  }

  /** Plays all of it. What the engine refuses is told and leaves everything as it was. */
  static AnySession of(AnyTest test, Limits limits, boolean written) {
    AnySession played = new AnySession(test, limits, written);
    played.play(test.test());
    return played;
  }

  private void play(JsonNode test) {
    try {
      take(engine.start(contact, TriggerJson.read(test.path("trigger"), line), call));
      for (JsonNode resume : test.path("resumes")) {
        resume(resume);
      }
    } catch (EngineException refused) {
      told.add(TextNode.valueOf(refused.reason().name()));
    }
  }

  private void resume(JsonNode resume) {
    try {
      take(engine.resume(sessionSoFar(), contact, TriggerJson.resume(resume, line), call));
    } catch (EngineException refused) {
      told.add(TextNode.valueOf(refused.reason().name()));
    }
  }

  private Session sessionSoFar() {
    if (session == null) {
      throw new IllegalStateException("Nothing has started");
    }
    return session;
  }

  private void take(Sprint sprint) {
    sprints.add(sprint);
    sprint.events().forEach(event -> told.add(read(EventJson.tree(event))));
    sprint.segments().forEach(segment -> told.add(read(EventJson.tree(segment))));
    session = sprint.session();
    contact = sprint.contact();
    told.add(read(tree()));
    told.add(read(ContactJson.tree(contact)));
    if (written) {
      reread();
    }
  }

  private ObjectNode tree() {
    return line == Line.V13_2
        ? LegacySessionJson.tree(
            new LegacySessionJson.State(
                sessionSoFar(), contact, environment, environment, began, call))
        : SessionJson.tree(sessionSoFar());
  }

  private void reread() {
    if (line == Line.V13_2) {
      LegacySessionJson.State state = LegacySessionJson.read(read(tree()), assets);
      session = state.session();
      contact = state.contact();
    } else {
      session = SessionJson.read(tree().toString());
      contact = ContactJson.read(read(ContactJson.tree(contact)), assets, line);
    }
  }

  private static JsonNode read(JsonNode tree) {
    try {
      return JSON.readTree(tree.toString());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  DocumentAssets assets() {
    return assets;
  }

  List<Sprint> sprints() {
    return sprints;
  }

  /** Everything that came out, in its order, as JSON; reasons for what was refused. */
  List<JsonNode> told() {
    return told;
  }
}
