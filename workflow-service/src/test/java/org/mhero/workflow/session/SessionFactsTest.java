package org.mhero.workflow.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.event.AnswerRecorded;
import org.mhero.workflow.Owner;
import org.mhero.workflow.engine.Engine;
import org.mhero.workflow.engine.Injectables;
import org.mhero.workflow.engine.Limits;
import org.mhero.workflow.engine.Ports;
import org.mhero.workflow.engine.Sprint;
import org.mhero.workflow.engine.Trigger;
import org.mhero.workflow.engine.json.ContactJson;
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Policies;
import org.mhero.workflow.expression.Policies.Reading;
import org.mhero.workflow.flow.FlowRef;

class SessionFactsTest {
  private static final Instant NOW = Instant.parse("2025-03-10T06:15:30Z");
  private static final String FLOW = "7c1d3f0a-5a0e-4b8e-9d0a-3f2b7f6d1c01";
  private static final String ASSETS =
      """
      {"flows":[{"uuid":"%s","name":"Story","spec_version":"14.4.0","language":"eng",
        "type":"messaging","revision":3,"localization":{},
        "nodes":[{"uuid":"20000000-0000-4000-8000-000000000001",
          "actions":[{"uuid":"10000000-0000-4000-8000-000000000001","type":"set_run_result",
            "name":"Story","value":"@(repeat(\\"a\\", 700))"}],
          "exits":[{"uuid":"30000000-0000-4000-8000-000000000001"}]}]}]}
      """
          .formatted(FLOW);

  @ParameterizedTest
  @CsvSource({"false,640", "true,700"})
  void longAnswersAreToldWholeOnlyWhereWanted(boolean fullText, int length) throws Exception {
    JsonMapper json = JsonMapper.builder().build();
    Environment environment =
        Environment.DEFAULT.following(
            new Policies(Reading.COMPATIBLE, Reading.COMPATIBLE, null, fullText, false, null));
    DocumentAssets assets = new DocumentAssets(json.readTree(ASSETS), environment.line());
    Injectables injectables = new Injectables(() -> NOW, () -> "id", () -> 0.5, Ports.NONE);
    String contact =
        """
        {"uuid":"9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b24","status":"active",
         "created_on":"2024-02-01T07:00:00Z"}
        """;
    Sprint sprint =
        new Engine(assets, environment, injectables, Limits.DEFAULT)
            .start(
                ContactJson.read(json.readTree(contact), environment.line()),
                Trigger.manual(new FlowRef(FLOW, "Story"), NOW, "api"));
    StoredSession stored =
        new StoredSession(new Owner(null, "p1", null), sprint.session(), 0, null);

    assertThat(SessionFacts.of(new Advance(stored, sprint, true, null), assets, NOW))
        .filteredOn(AnswerRecorded.class::isInstance)
        .singleElement()
        .satisfies(fact -> assertThat(((AnswerRecorded) fact).value()).hasSize(length));
  }
}
