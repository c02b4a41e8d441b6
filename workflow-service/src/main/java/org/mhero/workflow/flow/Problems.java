package org.mhero.workflow.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.FlowProblem.Severity;

/** Collects what is wrong with one flow while it is read. */
final class Problems {
  /** A hostile definition must not make a hostile answer. */
  private static final int MOST = 1_000;

  private final String flow;
  private final Line line;
  private final List<FlowProblem> found = new ArrayList<>();
  private @Nullable String node;

  Problems(String flow, Line line) {
    this.flow = flow;
    this.line = line;
  }

  /** The line whose rules the flow is held to. */
  Line line() {
    return line;
  }

  /** Whatever comes next lies in this node, or in the flow as a whole. */
  void within(@Nullable String nodeUuid) {
    this.node = nodeUuid;
  }

  void error(String message) {
    add(Severity.ERROR, message);
  }

  void warning(String message) {
    add(Severity.WARNING, message);
  }

  private void add(Severity severity, String message) {
    if (found.size() < MOST) {
      found.add(new FlowProblem(flow, node, severity, message));
    } else if (found.size() == MOST) {
      found.add(new FlowProblem(flow, null, Severity.ERROR, "flow: has more problems than these"));
    }
  }

  boolean refused() {
    return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  List<FlowProblem> all() {
    return List.copyOf(found);
  }
}
