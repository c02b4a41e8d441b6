package org.mhero.workflow.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mhero.workflow.Owner;
import org.mhero.workflow.engine.Engine;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.FlowEvent.Errored;
import org.mhero.workflow.engine.Injectables;
import org.mhero.workflow.engine.Limits;
import org.mhero.workflow.engine.Ports;
import org.mhero.workflow.engine.Sprint;
import org.mhero.workflow.engine.Trigger;
import org.mhero.workflow.engine.json.ContactJson;
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.FlowRef;

class FlowFaultsTest {
  private static final String FLOW = "7c1d3f0a-5a0e-4b8e-9d0a-3f2b7f6d1c01";
  private static final String NODE = "20000000-0000-4000-8000-000000000001";
  private static final String ASSETS =
      """
      {"flows":[{"uuid":"%s","name":"Broken","spec_version":"14.4.0","language":"eng",
        "type":"messaging","revision":3,"localization":{},
        "nodes":[{"uuid":"%s","actions":[{"uuid":"10000000-0000-4000-8000-000000000001",
          "type":"set_run_result","name":"Beds","value":"@(number(\\"Ann Banda\\"))"}],
          "exits":[{"uuid":"30000000-0000-4000-8000-000000000001"}]}]}]}
      """
          .formatted(FLOW, NODE);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final FlowFaults faults = new FlowFaults(meters);

  private static Advance advance() throws Exception {
    JsonMapper json = JsonMapper.builder().build();
    DocumentAssets assets = new DocumentAssets(json.readTree(ASSETS), Environment.DEFAULT);
    Injectables injectables =
        new Injectables(
            () -> Instant.parse("2025-03-10T06:15:30Z"),
            () -> "01957f00-0000-7000-8000-000000000001",
            () -> 0.5,
            Ports.NONE);
    Sprint sprint =
        new Engine(assets, Environment.DEFAULT, injectables, Limits.DEFAULT)
            .start(
                ContactJson.read(
                    json.readTree(
                        """
                        {"uuid":"9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b24","status":"active",
                         "created_on":"2024-02-01T07:00:00Z"}
                        """),
                    assets,
                    Line.V14_4),
                Trigger.manual(new FlowRef(FLOW, "Broken"), injectables.clock().get(), "api"));
    Owner owner = new Owner(null, "p1", null);
    return new Advance(new StoredSession(owner, sprint.session(), 0, null), sprint, true, null);
  }

  private static FlowEvent.Logged error(Advance advance) {
    return advance.sprint().events().stream()
        .filter(logged -> logged.event() instanceof Errored)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anErrorIsKnownByFlowRevisionNodeAndExpression() throws Exception {
    Advance advance = advance();
    FlowEvent.Logged logged = error(advance);

    assertThat(FlowFaults.place(advance, logged, (Errored) logged.event()))
        .isEqualTo(new FlowFaults.Place(FLOW, 3, NODE, "expression", "@(number(\"Ann Banda\"))"));
  }

  @Test
  void anErrorWithoutCodeIsToldWithoutWhatSomebodyWrote() throws Exception {
    Advance advance = advance();
    Errored coded =
        new Errored("Error calling test has_date(...): Ann\nis no date", null, Map.of());

    assertThat(FlowFaults.place(advance, error(advance), coded).what())
        .isEqualTo("Error calling test has_date(...)");
  }

  @Test
  void everyErrorIsCounted() throws Exception {
    Advance advance = advance();

    List.of(advance, advance).forEach(faults::note);

    assertThat(meters.get("mhero.workflow.flow.errors").counter().count()).isEqualTo(2);
  }
}
