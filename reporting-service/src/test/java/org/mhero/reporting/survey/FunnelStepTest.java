package org.mhero.reporting.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunnelStepTest {

  @Test
  void showsTheLossAtEachStep() {
    Participation people =
        Participation.of(
            Map.of(
                Progress.NOT_DELIVERED, 87L,
                Progress.NO_ANSWER, 697L,
                Progress.STOPPED, 192L,
                Progress.FINISHED, 972L,
                Progress.LEFT_OUT, 11L));

    List<FunnelStep> funnel =
        FunnelStep.funnel(people, List.of(question("fridge", 1164), question("doses", 1070)));

    assertThat(people.invited()).isEqualTo(1948);
    assertThat(funnel)
        .extracting(FunnelStep::people, FunnelStep::lost, step -> step.ofInvited().percent())
        .containsExactly(
            tuple(1948L, 0L, 100),
            tuple(1861L, 87L, 96),
            tuple(1164L, 697L, 60),
            tuple(1070L, 94L, 55),
            tuple(972L, 98L, 50));
  }

  @Test
  void aQuestionThatTheFlowMayLeadPastLosesNobody() {
    Participation people = Participation.of(Map.of(Progress.FINISHED, 20L));

    List<FunnelStep> funnel =
        FunnelStep.funnel(people, List.of(question("a", 5), question("b", 20)));

    assertThat(funnel).extracting(FunnelStep::lost).containsExactly(0L, 0L, 15L, 0L, 0L);
  }

  private static QuestionResult question(String key, long answers) {
    return new QuestionResult(
        key, key, QuestionResult.Kind.CHOICE, answers, 0, List.of(), null, List.of(), List.of());
  }
}
