package org.mhero.workflow.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.FlowProblem.Severity;

/** Collects what is wrong with one flow while it is read. */
final class Problems {
  private final String flow;
  private final List<FlowProblem> found = new ArrayList<>();
  private @Nullable String node;

  Problems(String flow) {
    this.flow = flow;
  }

  /** Whatever comes next lies in this node, or in the flow as a whole. */
  void within(@Nullable String nodeUuid) {
    this.node = nodeUuid;
  }

  void error(String message) {
    found.add(new FlowProblem(flow, node, Severity.ERROR, message));
  }

  void warning(String message) {
    found.add(new FlowProblem(flow, node, Severity.WARNING, message));
  }

  boolean refused() {
    return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  List<FlowProblem> all() {
    return List.copyOf(found);
  }
}
