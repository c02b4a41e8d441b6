package org.mhero.workflow.questionnaire;

import java.util.ArrayList;
import java.util.List;
import org.mhero.kit.error.AppException;

/** Elements of a Questionnaire that cannot be asked by SMS, each with its path. */
final class Refusals {
  private final List<Refusal> all = new ArrayList<>();

  /** One of them. */
  record Refusal(String path, String reason) {}

  void add(String path, String reason) {
    all.add(new Refusal(path, reason));
  }

  List<Refusal> all() {
    return List.copyOf(all);
  }

  /** Ends in a 422 that names every element. */
  void check() {
    if (!all.isEmpty()) {
      StringBuilder detail = new StringBuilder("The Questionnaire cannot become a flow");
      all.forEach(r -> detail.append("; ").append(r.path()).append(": ").append(r.reason()));
      throw AppException.unprocessable(
          detail.toString(), all.stream().map(Refusal::path).distinct().toArray(String[]::new));
    }
  }
}
