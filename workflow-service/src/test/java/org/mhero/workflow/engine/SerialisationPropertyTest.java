package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.engine.json.ContactJson;
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.engine.json.EventJson;
import org.mhero.workflow.engine.json.LegacySessionJson;
import org.mhero.workflow.engine.json.SessionJson;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.FlowRef;

/** Sessions of either line lose nothing on their way through JSON (reference 3.4, annex C). */
class SerialisationPropertyTest {
  private static final Instant BEGIN = Instant.parse("2025-03-10T06:15:30Z");
  private static final String CONTACT =
      """
      {"uuid":"0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20","id":4711,"name":"Ann Banda","language":"fra",
       "status":"active","created_on":"2024-02-01T07:00:00Z","urns":["tel:+260977123456#Ann"]}
      """;
  private static final String SILENT = "(silent)";
  private static final String EXPIRED = "(expired)";

  /** One session, which is written and read again between its sprints or stays in memory. */
  private static final class Talk {
    private final boolean written;
    private final Environment environment;
    private final DocumentAssets assets;
    private final Engine engine;
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger ticks = new AtomicInteger();
    private final Contact began;
    private Contact contact;
    private Session session;
    private final StringBuilder told = new StringBuilder();

    Talk(String name, Line line, boolean written) {
      JsonNode export = json(TestFlows.text(name));
      JsonNode flow = export.path("flows").path(0);
      this.written = written;
      this.environment = Environment.DEFAULT.on(line);
      this.assets = new DocumentAssets(export, line);
      this.engine =
          new Engine(
              assets,
              environment,
              new Injectables(
                  () -> BEGIN.plusSeconds(ticks.getAndIncrement()),
                  () -> "01957f00-0000-7000-8000-%012d".formatted(ids.incrementAndGet()),
                  () -> 0.5),
              Limits.DEFAULT);
      this.began = ContactJson.read(json(CONTACT), assets, line);
      this.contact = began;
      FlowRef ref = new FlowRef(flow.path("uuid").asText(), flow.path("name").asText());
      take(engine.start(contact, Trigger.manual(ref, BEGIN, "api")));
    }

    void hears(String answer) {
      if (session.status() != Status.WAITING) {
        return;
      }
      try {
        take(engine.resume(session, contact, resume(answer)));
      } catch (EngineException refused) {
        told.append(refused.reason());
      }
    }

    private Resume resume(String answer) {
      return switch (answer) {
        case SILENT -> new Resume.WaitTimeout(BEGIN);
        case EXPIRED -> new Resume.WaitExpiration(BEGIN);
        default ->
            new Resume.Msg(BEGIN, new Input("01957f00-0000-7000-8000-0000000000aa", BEGIN, answer));
      };
    }

    private void take(Sprint sprint) {
      session = sprint.session();
      contact = sprint.contact();
      sprint.events().forEach(event -> told.append(EventJson.tree(event)));
      sprint.segments().forEach(segment -> told.append(EventJson.tree(segment)));
      if (written) {
        read(json(tree().toString()));
      }
    }

    private ObjectNode tree() {
      return environment.line() == Line.V13_2
          ? LegacySessionJson.tree(
              new LegacySessionJson.State(session, contact, environment, null, began, null))
          : SessionJson.tree(session);
    }

    private void read(JsonNode json) {
      if (environment.line() == Line.V13_2) {
        LegacySessionJson.State state = LegacySessionJson.read(json, assets);
        session = state.session();
        contact = state.contact();
      } else {
        session = SessionJson.read(json);
        contact =
            ContactJson.read(
                json(ContactJson.tree(contact).toString()), assets, environment.line());
      }
    }
  }

  @Property(tries = 300)
  void serialiseResumeEqualsResumeOnBothLines(
      @ForAll("flows") String name, @ForAll Line line, @ForAll("talks") List<String> answers) {
    Assume.that(reads(line, name));
    Talk written = new Talk(name, line, true);
    Talk kept = new Talk(name, line, false);

    for (String answer : answers) {
      written.hears(answer);
      kept.hears(answer);
    }

    assertThat(written.told.toString()).isEqualTo(kept.told.toString());
    assertThat(json(written.tree().toString())).isEqualTo(json(kept.tree().toString()));
    assertThat(written.contact).isEqualTo(kept.contact);
  }

  @Property(tries = 200)
  void everySprintEndsWithinItsLimitsOnBothLines(
      @ForAll("flows") String name, @ForAll Line line, @ForAll("talks") List<String> answers) {
    Assume.that(reads(line, name));
    Talk talk = new Talk(name, line, true);

    for (String answer : answers) {
      int before = steps(talk.session);
      talk.hears(answer);
      assertThat(steps(talk.session) - before).isLessThanOrEqualTo(Limits.DEFAULT.steps());
      assertThat(talk.session.status()).isIn(Status.WAITING, Status.COMPLETED, Status.FAILED);
      assertThat(talk.session.runs().stream().filter(r -> r.status() == Status.WAITING).count())
          .isEqualTo(talk.session.status() == Status.WAITING ? 1 : 0);
    }
  }

  /** The older line knows nothing of flows of version 14. */
  private static boolean reads(Line line, String name) {
    return line == Line.V14_4 || !List.of("about_you", "endless").contains(name);
  }

  private static int steps(Session session) {
    return session.runs().stream().mapToInt(run -> run.path().size()).sum();
  }

  @Provide
  Arbitrary<String> flows() {
    return Arbitraries.of(
        "ward_report", "stock_check", "visit", "about_you", "report_case", "endless", "clinic");
  }

  @Provide
  Arbitrary<List<String>> talks() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "yes",
                "no",
                "12",
                "3,5",
                "nurse",
                "oui",
                "Ndola",
                "-1",
                "",
                "1e9",
                "tomorrow",
                SILENT,
                EXPIRED),
            Arbitraries.strings().ofMaxLength(30))
        .list()
        .ofMaxSize(8);
  }

  private static JsonNode json(String text) {
    try {
      return JsonMapper.builder().build().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
