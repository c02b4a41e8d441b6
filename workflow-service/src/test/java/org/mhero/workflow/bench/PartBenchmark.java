package org.mhero.workflow.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Scope;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.State;

/**
 * The parts a sprint is made of, and beside them the limits: what the unavoidable share of the work
 * costs by itself on this machine in this run.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
public class PartBenchmark {
  private final Template path = Template.of("@results.beds.category");
  private final Template text = Template.of("Hi @contact, @(1 + 2) beds");
  private final Surroundings surroundings =
      new Surroundings(Environment.DEFAULT, Instant::now, () -> 0.5);
  private final Value.Obj results =
      Members.of(Map.of("beds", Members.of(Map.of("category", Value.text("Fits")))));
  private final Map<String, Map<String, String>> plain = Map.of("beds", Map.of("category", "Fits"));
  private final String[] names = {"beds", "category"};
  private final Scope scope = name -> name.equals("results") ? results : Value.text("Ann");
  private final String large = BenchFlows.large();
  private final String session = new Talk(BenchFlows.survey()).lastWaiting();
  private final String longSession = new Talk(BenchFlows.round()).lastWaiting();

  @Benchmark
  public String templateWithPath() {
    return path.text(scope, surroundings, problem -> {});
  }

  @Benchmark
  public String templateWithArithmetic() {
    return text.text(scope, surroundings, problem -> {});
  }

  /** Limit: the same look-up in plain maps. */
  @Benchmark
  public String limitOfPath() {
    return plain.get(names[0]).get(names[1]);
  }

  @Benchmark
  public Flow readLargeFlow() {
    return FlowReader.read(BenchFlows.json(large)).flow();
  }

  /** Limit: the JSON alone. */
  @Benchmark
  public JsonNode limitOfReading() {
    return BenchFlows.json(large);
  }

  /** Limit: the JSON of a session as a tree and as text again. */
  @Benchmark
  public String limitOfSessionJson() {
    return BenchFlows.json(session).toString();
  }

  /** Limit: the same of a long session. */
  @Benchmark
  public String limitOfLongSessionJson() {
    return BenchFlows.json(longSession).toString();
  }

  /** Limit: the ids and clock readings of one sprint of the survey, about four and eight. */
  @Benchmark
  public int limitOfIdsAndClock() {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Instant.now().getNano();
    }
    for (int i = 0; i < 4; i++) {
      sum += UUID.randomUUID().toString().length();
    }
    return sum;
  }
}
