package org.mhero.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.FlowProblem.Severity;
import org.mhero.workflow.flow.generated.AnyFlow;
import org.mhero.workflow.flow.generated.Chance;
import org.mhero.workflow.flow.generated.Mutation;
import org.mhero.workflow.flow.inspection.FlowInspection;

/** Whatever is done to a definition: it is read or refused, in every version, and never fails. */
class HostileFlowsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final List<String> NAMES =
      List.of("visit", "ward_report", "stock_check", "about_you");
  private static final List<String> VERSIONS =
      List.of("11.0", "13.0.0", "13.2.0", "13.4.0", "14.0.0", "14.4.2");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "1e999",
          "\"\"",
          "\"@(\"",
          "\"@(((((((1))))))\"",
          "[]",
          "{}",
          "[null]",
          "[[[]]]",
          "{\"uuid\":5}",
          "\"\\u0000\\ud800\"",
          "9999999999999999999999");

  private static ObjectNode flow(Chance chance) {
    String name = chance.of(NAMES);
    try {
      ObjectNode flow = (ObjectNode) JSON.readTree(TestFlows.text(name)).at("/flows/0");
      return flow.put("spec_version", chance.of(VERSIONS));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  @Property(tries = 1_500)
  void brokenDefinitionIsReadOrRefused(@ForAll long seed) {
    Chance chance = new Chance(seed);
    ObjectNode flow = flow(chance);
    breakSomewhere(flow, chance);
    for (Line line : Line.values()) {
      readOrRefused(flow, line);
    }
  }

  @Property(tries = 1_500)
  void brokenDefinitionOfAnyShapeIsReadOrRefused(@ForAll long seed, @ForAll Line line) {
    Chance chance = new Chance(seed);
    ObjectNode flow = AnyFlow.alone(chance, line);
    breakSomewhere(flow, chance);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    readOrRefused(flow, line);
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(Duration.ofNanos(took)).isLessThan(LONGEST);
  }

  @Property(tries = 1_000)
  void brokenDocumentOfTheOlderFormatIsReadOrRefused(@ForAll long seed) throws IOException {
    Chance chance = new Chance(seed);
    Path file = Path.of("src/test/resources/goldens/legacy_144.test.json");
    ObjectNode flow = (ObjectNode) JSON.readTree(Files.readString(file)).at("/flows/0");
    breakSomewhere(flow, chance);
    for (Line line : Line.values()) {
      readOrRefused(flow, line);
    }
  }

  private static void breakSomewhere(ObjectNode flow, Chance chance) {
    Mutation mutation = new Mutation(chance, VALUES);
    for (int i = chance.below(4); i >= 0; i--) {
      mutation.apply(flow);
    }
  }

  /** Read without a fault and sound in every use, or refused with faults that say where. */
  private static void readOrRefused(JsonNode flow, Line line) {
    FlowReader.Outcome outcome = FlowReader.read(flow, line);
    List<FlowProblem> faults =
        outcome.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    Flow read = outcome.flow();
    assertThat(read == null).isEqualTo(!faults.isEmpty());
    assertThat(faults).allSatisfy(fault -> assertThat(fault.message()).matches("(?s)flow.*: .+"));
    if (read != null) {
      assertThat(FlowInspection.inspect(read)).isNotNull();
      assertThat(Questions.of(read)).isNotNull();
      ObjectNode written = FlowWriter.write(read, outcome.definition());
      assertThat(FlowReader.read(written, line).flow()).isEqualTo(read);
    }
  }
}
