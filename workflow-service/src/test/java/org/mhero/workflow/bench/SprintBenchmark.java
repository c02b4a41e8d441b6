package org.mhero.workflow.bench;

import org.mhero.workflow.engine.Sprint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Sprints per second on one core. */
@State(Scope.Benchmark)
public class SprintBenchmark {
  static final int SURVEY = 3;
  static final int ROUND = 11;

  private final Talk survey = new Talk(BenchFlows.survey());
  private final Talk round = new Talk(BenchFlows.round());

  /** The figures are per sprint, so the number of sprints has to be right. */
  @Setup
  public void countsRight() {
    if (survey.sprints() != SURVEY || round.sprints() != ROUND) {
      throw new IllegalStateException("Sprints: " + survey.sprints() + ", " + round.sprints());
    }
  }

  @Benchmark
  @OperationsPerInvocation(SURVEY)
  public Sprint survey() {
    return survey.play(false);
  }

  @Benchmark
  @OperationsPerInvocation(SURVEY)
  public Sprint surveyThroughJson() {
    return survey.play(true);
  }

  @Benchmark
  @OperationsPerInvocation(ROUND)
  public Sprint round() {
    return round.play(false);
  }

  @Benchmark
  @OperationsPerInvocation(ROUND)
  public Sprint roundThroughJson() {
    return round.play(true);
  }
}
