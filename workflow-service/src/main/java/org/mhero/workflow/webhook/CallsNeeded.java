package org.mhero.workflow.webhook;

import java.util.List;
import org.mhero.workflow.engine.port.WebRequest;

/**
 * A step cannot go on before these calls have an answer. It carries no fault: whoever holds a
 * transaction lets go of it, {@link Calls} makes the calls, and the step is made again.
 */
public final class CallsNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Needed> calls;

  public CallsNeeded(List<Needed> calls) {
    super("Webhooks have to be called first", null, false, false);
    this.calls = List.copyOf(calls);
  }

  /** A request and the tape its answer belongs to. */
  public record Needed(Tape tape, WebRequest request) {}

  public List<Needed> calls() {
    return calls;
  }
}
