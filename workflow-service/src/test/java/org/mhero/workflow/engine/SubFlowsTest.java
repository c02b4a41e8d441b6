package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mhero.workflow.engine.Relay.enter;
import static org.mhero.workflow.engine.Relay.flow;
import static org.mhero.workflow.engine.Relay.node;
import static org.mhero.workflow.engine.Relay.router;
import static org.mhero.workflow.engine.Relay.say;
import static org.mhero.workflow.engine.Relay.uuid;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mhero.workflow.expression.Line;

/** Flows that enter others (reference 3.8), on both lines, written and read between sprints. */
class SubFlowsTest {
  private static final String NONE = "";
  private static final String WAIT = "{\"type\":\"msg\"}";
  private static final String ASK = router("@input.text", WAIT, true);
  private static final String BY_CHILD = router("@child.status", NONE, true);
  private static final String NOWHERE = router("@input.text", WAIT, false);

  /** Flow 2 asks and thanks. */
  private static final String CHILD =
      flow(2, node(20, 21, ASK, say("ask")), node(21, 0, NONE, say("thanks")));

  private static String parent(String router) {
    return flow(1, node(10, 11, router, enter(2, false)), node(11, 0, NONE, say("@child.status")));
  }

  private static String on(Line line, String now, String before) {
    return line == Line.V14_4 ? now : before;
  }

  @ParameterizedTest
  @EnumSource
  void parentGoesOnAtItsRouterWhenTheChildHasCompleted(Line line) {
    Relay relay = Relay.start(line, parent(BY_CHILD), CHILD);

    assertThat(relay.told())
        .isEqualTo(on(line, "run_started run_started ask msg_wait", "flow_entered ask msg_wait"));
    assertThat(relay.status()).isEqualTo("waiting: active waiting");
    relay.says("x");
    assertThat(relay.told())
        .isEqualTo(
            on(line, "thanks run_ended completed run_ended", "msg_received thanks completed"));
    assertThat(relay.status()).isEqualTo("completed: completed completed");
    assertThat(relay.sprint().segments()).hasSize(2);
    Segment back = relay.sprint().segments().get(1);
    assertThat(back.flowUuid()).isEqualTo(uuid(1));
    assertThat(back.nodeUuid()).as("the last node visited, Annex A.6").isEqualTo(uuid(21));
    assertThat(back.operand()).isEqualTo("completed");
  }

  @Test
  void sprintTellsWhatItHasEnteredAndWhetherItIsTheFirst() {
    Relay relay = Relay.start(Line.V14_4, parent(BY_CHILD), CHILD);
    String first = relay.sprint().uuid();

    assertThat(relay.sprint().entered()).containsExactly(uuid(1), uuid(2));
    assertThat(relay.sprint().initial()).isTrue();
    assertThat(first).isEqualTo(Relay.start(Line.V14_4, parent(BY_CHILD), CHILD).sprint().uuid());
    relay.says("x");
    assertThat(relay.sprint().entered()).isEmpty();
    assertThat(relay.sprint().initial()).isFalse();
    assertThat(relay.sprint().uuid()).isNotEqualTo(first);
  }

  @Test
  void sessionOfTheNewerLineIsResumedWithItsOwnContactAlone() {
    Relay relay = Relay.start(Line.V14_4, parent(BY_CHILD), CHILD);

    assertThatThrownBy(() -> relay.of("somebody else").says("x"))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.reason()).isEqualTo(EngineException.Reason.OTHER_CONTACT));
  }

  @ParameterizedTest
  @EnumSource
  void inputStaysWhereTheResumeFailsTheSession(Line line) {
    String twice = flow(1, node(10, 11, ASK), node(11, 0, ASK));
    Relay relay = Relay.start(line, twice).says("x").then(flow(1, node(10, 0, NONE))).expires();

    assertThat(relay.status()).isEqualTo("failed: failed");
    assertThat(relay.sprint().session().input()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void parentWithoutARouterTakesItsFirstExit(Line line) {
    Relay relay = Relay.start(line, parent(NONE), CHILD).says("x");

    assertThat(relay.told())
        .isEqualTo(
            on(line, "thanks run_ended completed run_ended", "msg_received thanks completed"));
    assertThat(relay.sprint().segments().get(1).operand()).isNull();
    assertThat(relay.sprint().session().runs().getFirst().path()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void waitOfTheNodeThatEnteredIsIgnoredWhenTheChildEnds(Line line) {
    Relay relay = Relay.start(line, parent(ASK), CHILD).says("x");

    assertThat(relay.status()).isEqualTo("completed: completed completed");
  }

  @ParameterizedTest
  @EnumSource
  void expiredChildHandsControlBack(Line line) {
    Relay relay = Relay.start(line, parent(BY_CHILD), CHILD).expires();

    assertThat(relay.told())
        .isEqualTo(on(line, "run_ended expired run_ended", "run_expired expired"));
    assertThat(relay.status()).isEqualTo("completed: completed expired");
    assertThat(relay.sprint().segments().getFirst().operand()).isEqualTo("expired");
  }

  @ParameterizedTest
  @EnumSource
  void failedChildFailsItsParentsUpToTheTop(Line line) {
    String top = flow(1, node(10, 11, NONE, enter(2, false)), node(11, 0, NONE, say("never")));
    String middle = flow(2, node(20, 21, NONE, enter(3, false)), node(21, 0, NONE, say("never")));
    String failing = flow(3, node(30, 0, NOWHERE));
    Relay relay = Relay.start(line, top, middle, failing).says("x");

    assertThat(relay.told())
        .isEqualTo(
            on(
                line,
                "failure run_ended run_ended run_ended",
                "msg_received failure failure failure"));
    assertThat(relay.status()).isEqualTo("failed: failed failed failed");
  }

  @ParameterizedTest
  @EnumSource
  void terminalEntryCompletesAllAboveAndNobodyGoesOn(Line line) {
    String top = flow(1, node(10, 11, NONE, enter(2, false)), node(11, 0, NONE, say("never")));
    String middle = flow(2, node(20, 21, NONE, enter(3, true)), node(21, 0, NONE, say("never")));
    String last = flow(3, node(30, 31, ASK), node(31, 0, NONE, say("@parent.flow @parent.status")));
    Relay relay = Relay.start(line, top, middle, last);

    assertThat(relay.told())
        .isEqualTo(
            on(
                line,
                "run_started run_started run_ended run_ended run_started msg_wait",
                "flow_entered flow_entered msg_wait"));
    assertThat(relay.status()).isEqualTo("waiting: completed completed waiting");
    relay.says("x");
    assertThat(relay.told())
        .isEqualTo(on(line, "Flow 2 completed run_ended", "msg_received Flow 2 completed"));
    assertThat(relay.status()).isEqualTo("completed: completed completed completed");
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheLastFlowOfANodeIsEnteredAfterItsOtherActions(Line line) {
    String twice = flow(1, node(10, 0, NONE, enter(3, false), enter(2, false), say("still")));
    String other = flow(3, node(30, 0, NONE, say("never")));
    Relay relay = Relay.start(line, twice, CHILD, other);

    assertThat(relay.told())
        .isEqualTo(
            on(
                line,
                "run_started still run_started ask msg_wait",
                "flow_entered flow_entered still ask msg_wait"));
    assertThat(relay.says("x").status()).isEqualTo("completed: completed completed");
  }

  @ParameterizedTest
  @EnumSource
  void flowOfTheWaitThatIsMissingFailsTheSession(Line line) {
    Relay relay = Relay.start(line, parent(BY_CHILD), CHILD).then(parent(BY_CHILD)).says("x");

    assertThat(relay.told()).isEqualTo(on(line, "failure run_ended run_ended", "failure"));
    assertThat(relay.status()).isEqualTo("failed: failed failed");
  }

  @ParameterizedTest
  @EnumSource
  void flowOfTheParentThatIsMissingFailsIt(Line line) {
    Relay relay = Relay.start(line, parent(BY_CHILD), CHILD).then(CHILD).says("x");

    assertThat(relay.told())
        .isEqualTo(on(line, "thanks run_ended failure run_ended", "msg_received thanks failure"));
    assertThat(relay.status()).isEqualTo("failed: failed completed");
  }

  @ParameterizedTest
  @EnumSource
  void nodeOfTheWaitThatIsMissingOrWaitsNoMoreFailsTheSession(Line line) {
    String asks = flow(1, node(10, 0, ASK));

    assertThat(Relay.start(line, asks).then(flow(1, node(11, 0, ASK))).says("x").status())
        .isEqualTo("failed: failed");
    assertThat(Relay.start(line, asks).then(flow(1, node(10, 0, NONE))).says("x").status())
        .isEqualTo("failed: failed");
    assertThat(Relay.start(line, asks).then(flow(1, node(10, 0, BY_CHILD))).says("x").told())
        .isEqualTo(on(line, "failure run_ended", "failure"));
  }

  @ParameterizedTest
  @EnumSource
  void flowThatIsMissingWhenItIsEnteredFailsTheRun(Line line) {
    Relay relay = Relay.start(line, parent(BY_CHILD));

    assertThat(relay.told()).isEqualTo(on(line, "run_started failure run_ended", "failure"));
    assertThat(relay.status()).isEqualTo("failed: failed");
  }

  @ParameterizedTest
  @EnumSource
  void messageThatStartsAnswersTheFirstNodeAndNoOther(Line line) {
    String first = flow(1, node(10, 11, ASK), node(11, 0, ASK));

    assertThat(Relay.startBy("go", line, first).told())
        .isEqualTo(on(line, "run_started msg_wait", "msg_received msg_wait"));
    assertThat(Relay.startBy("go", line, first).sprint().segments().getFirst().operand())
        .isEqualTo("go");
    assertThat(Relay.startBy("go", line, parent(BY_CHILD), CHILD).told())
        .as("the first node of a sub-flow waits")
        .isEqualTo(
            on(
                line,
                "run_started run_started ask msg_wait",
                "msg_received flow_entered ask msg_wait"));
    assertThat(Relay.start(line, first).told())
        .isEqualTo(on(line, "run_started msg_wait", "msg_wait"));
  }

  @ParameterizedTest
  @EnumSource
  void emptySubFlowCompletesAndTheParentGoesOn(Line line) {
    Relay relay = Relay.start(line, parent(BY_CHILD), flow(2));

    assertThat(relay.told())
        .isEqualTo(
            on(
                line,
                "run_started run_started run_ended completed run_ended",
                "flow_entered completed"));
    assertThat(relay.sprint().session().runs().get(1).path()).isEmpty();
  }
}
