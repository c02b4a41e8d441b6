package org.mhero.workflow.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.FlowProblem;

/** What an import has come to. */
public record ImportView(List<FlowView> flows, List<ProblemView> problems) {

  /** A problem as the API shows it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ProblemView(String flow, @Nullable String node, String severity, String message) {
    static ProblemView of(FlowProblem problem) {
      return new ProblemView(
          problem.flow(),
          problem.node(),
          problem.severity().name().toLowerCase(Locale.ROOT),
          problem.message());
    }
  }
}
