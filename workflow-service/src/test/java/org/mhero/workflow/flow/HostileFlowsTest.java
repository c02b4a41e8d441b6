package org.mhero.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.inspection.FlowInspection;

/** Whatever is done to a definition: it is read or refused, in every version, and never fails. */
class HostileFlowsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
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

  private static ObjectNode flow(String name) {
    try {
      return (ObjectNode) JSON.readTree(TestFlows.text(name)).at("/flows/0");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  @Property(tries = 2_000)
  void brokenDefinitionIsReadOrRefused(@ForAll @LongRange(min = 0) long seed)
      throws JsonProcessingException {
    Random random = new Random(seed);
    ObjectNode flow = flow(NAMES.get(random.nextInt(NAMES.size())));
    flow.put("spec_version", VERSIONS.get(random.nextInt(VERSIONS.size())));
    for (int i = random.nextInt(4); i >= 0; i--) {
      breakSomewhere(flow, random);
    }
    for (Line line : Line.values()) {
      FlowReader.Outcome outcome = FlowReader.read(flow, line);
      boolean refused =
          outcome.problems().stream()
              .anyMatch(problem -> problem.severity() == FlowProblem.Severity.ERROR);
      assertThat(outcome.flow() == null).isEqualTo(refused);
      if (outcome.flow() != null) {
        Flow read = outcome.flow();
        assertThat(FlowInspection.inspect(read)).isNotNull();
        assertThat(Questions.of(read)).isNotNull();
        ObjectNode written = FlowWriter.write(read, outcome.definition());
        assertThat(FlowReader.read(written, line).flow()).isEqualTo(read);
      }
    }
  }

  private static void breakSomewhere(ObjectNode flow, Random random)
      throws JsonProcessingException {
    List<JsonNode> places = new ArrayList<>();
    collect(flow, places);
    JsonNode place = places.get(random.nextInt(places.size()));
    JsonNode value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
    if (place instanceof ArrayNode list && !list.isEmpty()) {
      list.set(random.nextInt(list.size()), value);
    } else if (place instanceof ObjectNode object && !object.isEmpty()) {
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      object.set(keys.get(random.nextInt(keys.size())), value);
    }
  }

  private static void collect(JsonNode json, List<JsonNode> places) {
    if (json.isContainerNode()) {
      places.add(json);
      json.forEach(child -> collect(child, places));
    }
  }
}
