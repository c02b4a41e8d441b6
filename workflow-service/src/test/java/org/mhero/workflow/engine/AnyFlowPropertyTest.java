package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.Exit;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowProblem;
import org.mhero.workflow.flow.Node;
import org.mhero.workflow.flow.generated.AnyTest;

/** What holds for every valid flow, contact, trigger and resume there may be, on both lines. */
class AnyFlowPropertyTest {
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Limits SMALL = new Limits(12, 4, 5);

  @Provide
  Arbitrary<AnyTest> tests() {
    Arbitrary<Long> seeds = Arbitraries.longs();
    Arbitrary<AnyTest> generated =
        Combinators.combine(Arbitraries.of(Line.values()), seeds).as(AnyTest::of);
    return Arbitraries.frequencyOf(Tuple.of(4, generated), Tuple.of(1, ours(seeds)));
  }

  /** Flows that make sense, which arbitrary ones hardly do. */
  private static Arbitrary<AnyTest> ours(Arbitrary<Long> seeds) {
    Arbitrary<AnyTest> both =
        Combinators.combine(
                Arbitraries.of("ward_report", "stock_check", "visit", "report_case", "clinic"),
                Arbitraries.of(Line.values()),
                seeds)
            .as(AnyFlowPropertyTest::about);
    Arbitrary<AnyTest> newer =
        Combinators.combine(Arbitraries.of("about_you", "endless"), seeds)
            .as((name, seed) -> about(name, Line.V14_4, seed));
    return Arbitraries.oneOf(both, newer);
  }

  private static AnyTest about(String name, Line line, long seed) {
    try {
      return AnyTest.about(
          name, JsonMapper.builder().build().readTree(TestFlows.text(name)), line, seed);
    } catch (JsonProcessingException e) {
      throw new AssertionError(name, e);
    }
  }

  @Provide
  Arbitrary<Limits> limits() {
    return Arbitraries.of(Limits.DEFAULT, SMALL);
  }

  @Property(tries = 300)
  void generatedDefinitionsAreRead(@ForAll("tests") AnyTest test) {
    AnySession played = AnySession.of(test, SMALL, false);
    test.assets()
        .path("flows")
        .forEach(
            flow ->
                assertThat(played.assets().problems(flow.path("uuid").asText()))
                    .filteredOn(problem -> problem.severity() == FlowProblem.Severity.ERROR)
                    .isEmpty());
  }

  /** Reference 1.7: steps of a sprint, runs and sprints of a session are limited. */
  @Property(tries = 300)
  void everySprintEndsWithinItsLimits(
      @ForAll("tests") AnyTest test, @ForAll("limits") Limits limits) {
    long before = cpu();
    AnySession played = AnySession.of(test, limits, true);
    assertThat(Duration.ofNanos(cpu() - before)).isLessThan(LONGEST);
    int steps = 0;
    for (Sprint sprint : played.sprints()) {
      List<Run> runs = sprint.session().runs();
      int now = runs.stream().mapToInt(run -> run.path().size()).sum();
      assertThat(now - steps).isLessThanOrEqualTo(limits.steps());
      steps = now;
      if (test.line() == Line.V14_4) {
        assertThat(runs).hasSizeLessThanOrEqualTo(limits.runs());
      }
    }
    assertThat(played.sprints()).hasSizeLessThanOrEqualTo(limits.sprints() + 1);
  }

  @Property(tries = 300)
  void serialiseResumeEqualsResume(@ForAll("tests") AnyTest test, @ForAll("limits") Limits limits) {
    same(AnySession.of(test, limits, true), AnySession.of(test, limits, false));
  }

  @Property(tries = 100)
  void sameInputGivesSameOutput(@ForAll("tests") AnyTest test) {
    same(AnySession.of(test, Limits.DEFAULT, true), AnySession.of(test, Limits.DEFAULT, true));
  }

  /** Compares one by one, so that a failure shows the first difference only. */
  private static void same(AnySession one, AnySession other) {
    for (int i = 0; i < Math.min(one.told().size(), other.told().size()); i++) {
      assertThat(one.told().get(i)).isEqualTo(other.told().get(i));
    }
    assertThat(one.told()).hasSameSizeAs(other.told());
  }

  /** Reference 3.4: at most one run waits, and nothing is active once a session has ended. */
  @Property(tries = 300)
  void statusesOfRunsFitThatOfTheSession(
      @ForAll("tests") AnyTest test, @ForAll("limits") Limits limits) {
    for (Sprint sprint : AnySession.of(test, limits, false).sprints()) {
      Session session = sprint.session();
      List<Status> runs = session.runs().stream().map(Run::status).toList();
      assertThat(session.status()).isIn(Status.WAITING, Status.COMPLETED, Status.FAILED);
      assertThat(runs).doesNotContain(Status.INTERRUPTED);
      if (session.status() == Status.WAITING) {
        assertThat(runs).containsOnlyOnce(Status.WAITING);
      } else {
        assertThat(runs).allMatch(Status::ended);
      }
      for (Run run : session.runs()) {
        assertThat(run.times().exitedOn() != null).isEqualTo(run.status().ended());
      }
    }
  }

  /** Reference 3.10: a segment follows an exit of its flow to the exit's destination. */
  @Property(tries = 300)
  void segmentsFollowExitsOfTheDefinition(
      @ForAll("tests") AnyTest test, @ForAll("limits") Limits limits) {
    AnySession played = AnySession.of(test, limits, false);
    for (Sprint sprint : played.sprints()) {
      List<String> visited = new ArrayList<>();
      sprint.session().runs().forEach(run -> run.path().forEach(s -> visited.add(s.nodeUuid())));
      for (Segment segment : sprint.segments()) {
        Flow flow = Objects.requireNonNull(played.assets().flow(segment.flowUuid()));
        assertThat(exit(flow, segment.exitUuid()).destination())
            .isEqualTo(segment.destinationUuid());
        if (sprint.session().status() != Status.FAILED) {
          assertThat(visited).contains(segment.destinationUuid());
        }
      }
    }
  }

  private static Exit exit(Flow flow, String uuid) {
    return flow.nodes().list().stream()
        .map(Node::exits)
        .flatMap(List::stream)
        .filter(exit -> exit.uuid().equals(uuid))
        .findFirst()
        .orElseThrow();
  }

  /** Of this thread, so that others on the machine do not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
