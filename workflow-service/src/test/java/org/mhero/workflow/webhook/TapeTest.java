package org.mhero.workflow.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mhero.workflow.engine.Injectables;
import org.mhero.workflow.engine.port.WebRequest;
import org.mhero.workflow.engine.port.WebTrace;

class TapeTest {
  private static final WebRequest CADRE =
      new WebRequest("GET", "https://hr.example/cadre", Map.of(), "");
  private static final WebRequest WARD =
      new WebRequest("GET", "https://hr.example/ward", Map.of(), "");
  private final Iterator<Integer> count = Stream.iterate(1, i -> i + 1).iterator();
  private final Tape tape = new Tape(request -> WebTrace.NO_CONNECTION);
  private final Injectables taped =
      tape.over(
          new Injectables(
              () -> Instant.ofEpochSecond(count.next()),
              () -> "id" + count.next(),
              () -> 1.0 / count.next()));

  private static WebTrace answered(int status) {
    return new WebTrace(status, "HTTP/1.1 " + status, Map.of(), new byte[0], 1, 0);
  }

  private WebTrace called(WebRequest request) {
    return taped.ports().web().call(request);
  }

  @Test
  void tellsTheSameTimesIdsAndChancesAgainAndThenNewOnes() {
    Instant time = taped.clock().get();
    String id = taped.ids().get();
    double chance = taped.random().getAsDouble();

    tape.rewind();

    assertThat(taped.clock().get()).isEqualTo(time);
    assertThat(taped.ids().get()).isEqualTo(id);
    assertThat(taped.random().getAsDouble()).isEqualTo(chance);
    assertThat(taped.ids().get()).isEqualTo("id4");
  }

  @Test
  void breaksOffAtACallWithoutAnAnswerAndGoesOnWithOne() {
    assertThatThrownBy(() -> called(CADRE))
        .isInstanceOfSatisfying(
            CallsNeeded.class,
            needed ->
                assertThat(needed.calls()).containsExactly(new CallsNeeded.Needed(tape, CADRE)));
    tape.answer(CADRE, answered(200));
    tape.rewind();

    assertThat(called(CADRE).status()).isEqualTo(200);
    assertThatThrownBy(() -> called(CADRE)).isInstanceOf(CallsNeeded.class);
  }

  @Test
  void anAnswerIsForgottenWhenTheStepAsksSomethingElse() {
    tape.answer(CADRE, answered(200));
    tape.answer(CADRE, answered(500));

    assertThatThrownBy(() -> called(WARD)).isInstanceOf(CallsNeeded.class);
    tape.answer(WARD, answered(404));
    tape.rewind();

    assertThat(called(WARD).status()).isEqualTo(404);
    assertThatThrownBy(() -> called(CADRE)).isInstanceOf(CallsNeeded.class);
  }
}
