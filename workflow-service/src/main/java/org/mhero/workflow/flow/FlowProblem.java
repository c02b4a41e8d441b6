package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a definition, named and located.
 *
 * @param flow the flow's name, or its uuid while the name cannot be read
 * @param node the node's uuid, null for the flow as a whole
 * @param severity an error refuses the flow, a warning does not
 * @param message what and where within the node
 */
public record FlowProblem(String flow, @Nullable String node, Severity severity, String message) {
  /** How bad it is. */
  public enum Severity {
    WARNING,
    ERROR
  }
}
