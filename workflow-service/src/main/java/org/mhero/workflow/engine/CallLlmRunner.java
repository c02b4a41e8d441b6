package org.mhero.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.mhero.workflow.engine.asset.Llm;
import org.mhero.workflow.engine.port.LanguageModels.Answer;
import org.mhero.workflow.engine.port.ServiceException;
import org.mhero.workflow.flow.CallLlm;

/** {@code call_llm} (reference 4.14): the answer becomes a local, {@code <ERROR>} without one. */
final class CallLlmRunner {
  private static final String FAILED = "<ERROR>";

  private CallLlmRunner() {}

  static void run(Turn turn, CallLlm action) {
    turn.run().locals.put(action.outputLocal(), answered(turn, action));
  }

  private static String answered(Turn turn, CallLlm action) {
    Llm model =
        turn.assets.llms().stream()
            .filter(one -> one.uuid().equals(action.llm().uuid()))
            .findFirst()
            .orElse(null);
    String instructions = turn.text(action.instructions());
    String input = turn.text(action.input());
    if (model == null) {
      turn.missing("llm", action.llm().uuid());
      return FAILED;
    }
    Instant began = turn.now();
    try {
      Answer answer = turn.injectables.ports().models().ask(model, instructions, input);
      turn.log(
          new ServiceEvent.LlmCalled(
              model.ref(),
              instructions,
              input,
              answer.output(),
              new ServiceEvent.Tokens(answer.tokensIn(), answer.tokensOut()),
              Duration.between(began, turn.now()).toMillis()));
      return answer.output();
    } catch (ServiceException e) {
      turn.error("The language model failed: " + e.getMessage(), null, Map.of());
      return FAILED;
    }
  }
}
