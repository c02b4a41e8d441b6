package org.mhero.workflow.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.engine.asset.Classifier;
import org.mhero.workflow.engine.port.Classifiers.Classification;
import org.mhero.workflow.engine.port.Classifiers.Guess;
import org.mhero.workflow.engine.port.ServiceException;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.CallClassifier;

/**
 * {@code call_classifier} (reference 4.14): of the 13.2 line, always a failure in the 14.4 line.
 */
final class CallClassifierRunner {
  private CallClassifierRunner() {}

  static void run(Turn turn, CallClassifier action) {
    if (!turn.legacy()) {
      turn.log(new FlowEvent.Warned("Classifiers are not called any more", ""));
      failed(turn, action, turn.text(action.input()));
      return;
    }
    Classifier classifier =
        turn.assets.classifiers().stream()
            .filter(one -> one.uuid().equals(action.classifier().uuid()))
            .findFirst()
            .orElse(null);
    String input = turn.text(action.input());
    if (input.isEmpty()) {
      turn.error("There is nothing to classify", null, Map.of());
      new Outcome("0", "Skipped", input, null).save(turn, action.resultName());
    } else if (classifier == null) {
      turn.missing("classifier", action.classifier().uuid());
      failed(turn, action, input);
    } else {
      classify(turn, action, classifier, input);
    }
  }

  private static void classify(
      Turn turn, CallClassifier action, Classifier classifier, String input) {
    try {
      Classification guesses = turn.injectables.ports().classifiers().classify(classifier, input);
      turn.log(new ServiceEvent.ServiceCalled("classifier", classifier.ref(), guesses.logs()));
      String best = guesses.intents().isEmpty() ? "" : guesses.intents().getFirst().value();
      new Outcome(best, "Success", input, extra(guesses)).save(turn, action.resultName());
    } catch (ServiceException e) {
      turn.error("The classifier failed: " + e.getMessage(), null, Map.of());
      failed(turn, action, input);
    }
  }

  private static void failed(Turn turn, CallClassifier action, String input) {
    new Outcome("0", "Failure", input, null).save(turn, action.resultName());
  }

  private static Value extra(Classification guesses) {
    Map<String, Value> entities = new LinkedHashMap<>();
    guesses.entities().forEach((name, found) -> entities.put(name, list("value", found)));
    return Members.of(
        Map.of("intents", list("name", guesses.intents()), "entities", Members.of(entities)));
  }

  private static Value list(String key, List<Guess> guesses) {
    return new Value.Array(
        guesses.stream()
            .map(
                guess ->
                    (Value)
                        Members.of(
                            Map.of(
                                key,
                                Value.text(guess.value()),
                                "confidence",
                                Value.number(guess.confidence()))))
            .toList());
  }
}
