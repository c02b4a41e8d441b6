package org.mhero.workflow.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Assets;
import org.mhero.workflow.engine.Call;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.Injectables;
import org.mhero.workflow.engine.Ports;
import org.mhero.workflow.engine.json.ContactJson;
import org.mhero.workflow.engine.json.EnvironmentJson;
import org.mhero.workflow.engine.json.PoliciesJson;
import org.mhero.workflow.engine.json.TriggerJson;
import org.mhero.workflow.engine.port.Web;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;

/**
 * A test of a session: {@code {contact, environment?, call?, trigger, resumes[], http_mocks?,
 * line?, clock?, seed?, options?}}. In the 13.2 line the trigger may bring contact, environment and
 * call.
 */
record TestFile(JsonNode json, Line line) {
  static TestFile of(JsonNode json) {
    try {
      return new TestFile(json, Line.of(json.path("line").asText(Line.V14_4.tag())));
    } catch (IllegalArgumentException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  /** What stands beside the trigger or in it. */
  private JsonNode given(String key) {
    return json.has(key) ? json.path(key) : json.path("trigger").path(key);
  }

  Environment environment() {
    return environment(given("environment"));
  }

  /** Whether anybody tells the environment. */
  boolean tellsEnvironment() {
    return given("environment").isObject();
  }

  /** An environment that is told on the way; the options stay. */
  Environment environment(JsonNode told) {
    return EnvironmentJson.read(told, line).following(PoliciesJson.read(json.path("options")));
  }

  Contact contact(Assets assets) {
    return ContactJson.read(given("contact"), assets, line, TestFile::missing);
  }

  /** Beside the answer, where a person who wonders looks. */
  private static void missing(String type, String identity) {
    System.err.println("The contact has a " + type + " that the assets do not know: " + identity);
  }

  @Nullable Call call() {
    return given("call").isObject() ? TriggerJson.call(given("call")) : null;
  }

  /** Time, ids and chance as the test fixes them, and what answers calls. */
  Injectables injectables(Web web) {
    RandomGenerator random =
        json.has("seed")
            ? new java.util.Random(json.path("seed").asLong())
            : new java.util.Random();
    Instant first = json.has("clock") ? clock() : Instant.now();
    Supplier<Instant> clock = json.has("clock") ? new SteppingClock(first) : Instant::now;
    return new Injectables(
        clock,
        new SeededIds(first.toEpochMilli(), random, line == Line.V13_2 ? 4 : 7),
        random::nextDouble,
        Ports.NONE.with(web).with(new WrittenPrompts(json.path("prompts"))));
  }

  ScriptedWeb web() {
    return new ScriptedWeb(json.path("http_mocks"));
  }

  private Instant clock() {
    try {
      return Instant.parse(json.path("clock").asText());
    } catch (DateTimeException e) {
      throw new Refused("clock is no moment");
    }
  }
}
