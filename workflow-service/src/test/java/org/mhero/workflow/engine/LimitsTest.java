package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.engine.json.ContactJson;
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.engine.json.EventJson;
import org.mhero.workflow.engine.json.SessionJson;
import org.mhero.workflow.engine.json.TriggerJson;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;

/** Where flows that would run on are stopped, and how long they wait (reference 1.7, 3.5, 3.8). */
class LimitsTest {
  private static final String CALLER =
      """
      {"uuid":"c2000000-0000-4000-8000-000000000001","name":"Caller","spec_version":"13.1.0",
       "language":"eng","type":"%s","expire_after_minutes":%d,"nodes":[
        {"uuid":"c2000000-0000-4000-8000-000000000011","actions":%s,
         "router":{"type":"switch","operand":"@input.text","cases":[],%s
          "categories":[{"uuid":"c2000000-0000-4000-8000-000000000012","name":"All",
                         "exit_uuid":"c2000000-0000-4000-8000-000000000013"}],
          "default_category_uuid":"c2000000-0000-4000-8000-000000000012"},
         "exits":[{"uuid":"c2000000-0000-4000-8000-000000000013"}]}]}
      """;
  private static final String ITSELF =
      """
      [{"uuid":"c2000000-0000-4000-8000-000000000014","type":"enter_flow","terminal":%s,
        "flow":{"uuid":"c2000000-0000-4000-8000-000000000001","name":"Caller"}}]
      """;
  private static final String CONTACT =
      """
      {"uuid":"0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20","status":"active",
       "created_on":"2024-02-01T07:00:00Z"}
      """;
  private static final String TRIGGER =
      """
      {"type":"manual","triggered_on":"2025-03-10T06:15:29Z",
       "flow":{"uuid":"c2000000-0000-4000-8000-000000000001","name":"Caller"}}
      """;
  private static final String CALL =
      """
      {"uuid":"01957f00-0000-7000-8000-0000000000ca","urn":"tel:+260977123456",
       "channel":{"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21","name":"MTN 3030"}}
      """;

  private static Sprint started(String flow, Line line, Limits limits) {
    AtomicInteger count = new AtomicInteger();
    DocumentAssets assets = new DocumentAssets(json("{\"flows\":[" + flow + "]}"), line);
    Injectables injectables =
        new Injectables(
            () -> Instant.parse("2025-03-10T06:15:30Z"),
            () -> "01957f00-0000-7000-8000-%012d".formatted(count.incrementAndGet()),
            () -> 0.5);
    return new Engine(assets, Environment.DEFAULT.on(line), injectables, limits)
        .start(
            ContactJson.read(json(CONTACT), line),
            TriggerJson.read(json(TRIGGER), line),
            TriggerJson.call(json(CALL)));
  }

  private static String caller(boolean terminal) {
    return CALLER.formatted("messaging", 0, ITSELF.formatted(terminal), "");
  }

  private static long told(Sprint sprint, String type) {
    return sprint.events().stream()
        .filter(event -> EventJson.tree(event).path("type").asText().equals(type))
        .count();
  }

  @ParameterizedTest(name = "{0}: {1} failures are told, {2} runs are entered")
  @CsvSource({"V14_4, 1, 100", "V13_2, 100, 100"})
  void flowThatEntersItselfFailsWithAllItsParents(Line line, int failures, int runs) {
    Sprint sprint = started(caller(false), line, Limits.DEFAULT);

    assertThat(sprint.session().status()).isEqualTo(Status.FAILED);
    assertThat(sprint.session().runs()).extracting(Run::status).containsOnly(Status.FAILED);
    assertThat(told(sprint, "failure")).isGreaterThanOrEqualTo(failures);
    assertThat(sprint.session().runs()).hasSizeGreaterThanOrEqualTo(runs);
  }

  @Test
  void flowThatHandsOverToItselfFailsAfterItsParentsHaveCompleted() {
    Sprint sprint = started(caller(true), Line.V14_4, Limits.DEFAULT);

    assertThat(sprint.session().status()).isEqualTo(Status.FAILED);
    assertThat(sprint.session().runs().getFirst().status()).isEqualTo(Status.COMPLETED);
    assertThat(sprint.session().runs().getLast().status()).isEqualTo(Status.FAILED);
    assertThat(told(sprint, "failure")).isEqualTo(1);
  }

  @Test
  void tooManyRunsFailTheRunThatWouldEnterAnother() {
    Sprint sprint = started(caller(false), Line.V14_4, new Limits(100, 500, 3));

    assertThat(sprint.session().runs()).hasSize(3);
    assertThat(sprint.session().runs()).extracting(Run::status).containsOnly(Status.FAILED);
    assertThat(told(sprint, "failure")).isEqualTo(1);
    assertThat(told(sprint, "run_ended")).isEqualTo(3);
  }

  @Test
  void runsAreNotCountedInTheOlderLine() {
    Sprint sprint = started(caller(false), Line.V13_2, new Limits(10, 500, 3));

    assertThat(sprint.session().runs()).hasSizeGreaterThan(3);
    assertThat(sprint.session().status()).isEqualTo(Status.FAILED);
  }

  @ParameterizedTest(name = "{0}: a {1} flow with expiry {2} waits until {3}")
  @CsvSource({
    "V14_4, messaging, 0, 2025-03-13T06:15:30Z",
    "V14_4, messaging, 60, 2025-03-10T07:15:30Z",
    "V14_4, voice, 0, 2025-03-10T06:20:30Z",
    "V14_4, voice, 10, 2025-03-10T06:25:30Z",
    "V14_4, messaging_offline, 0, 2025-03-10T06:15:30Z",
    "V13_2, messaging, 0, ''",
    "V13_2, messaging, 60, 2025-03-10T07:15:30Z",
    "V13_2, voice, 0, ''",
  })
  void waitExpires(Line line, String type, int minutes, String until) {
    Sprint sprint =
        started(
            CALLER.formatted(type, minutes, "[]", "\"wait\":{\"type\":\"msg\"},"),
            line,
            Limits.DEFAULT);

    assertThat(sprint.session().status()).isEqualTo(Status.WAITING);
    assertThat(EventJson.tree(sprint.events().getLast()).path("expires_on").asText())
        .isEqualTo(until);
  }

  @Test
  void sessionOfTheLongestChainIsReadBack() {
    Session session = started(caller(false), Line.V14_4, Limits.DEFAULT).session();

    assertThat(SessionJson.read(SessionJson.write(session)).runs()).hasSameSizeAs(session.runs());
  }

  private static JsonNode json(String text) {
    try {
      return JsonMapper.builder().build().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
