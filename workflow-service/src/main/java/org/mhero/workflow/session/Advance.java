package org.mhero.workflow.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.FlowEvent;
import org.mhero.workflow.engine.Session;
import org.mhero.workflow.engine.Sprint;
import org.mhero.workflow.engine.Status;

/**
 * One step of a session: what it was, what it is and what happened. All its effects are applied in
 * one transaction.
 *
 * @param before the session as it was, with the owner as known now; its state is the new one's for
 *     a session that has just started
 * @param sprint the new state and the events
 * @param started whether this is the first step
 * @param reason why it failed or was interrupted, or null
 */
record Advance(StoredSession before, Sprint sprint, boolean started, @Nullable String reason) {
  private static final String FLOW_FAILED = "flow";

  /** A sprint in which nothing happens but the end. */
  static Sprint nothing(Session ended, Contact contact) {
    return new Sprint(ended, contact, List.of(), List.of());
  }

  /**
   * What the session has become. The engine calls a session completed whose only run has expired; a
   * survey counts as complete only when its first run does (reference, section 12).
   */
  Status outcome() {
    Session session = sprint.session();
    boolean expired =
        session.status() == Status.COMPLETED
            && session.runs().getFirst().status() == Status.EXPIRED;
    return expired ? Status.EXPIRED : session.status();
  }

  /** Why it ended without being completed, null when it has not or only time has passed. */
  @Nullable String why() {
    return reason == null && outcome() == Status.FAILED ? FLOW_FAILED : reason;
  }

  /** Whether the session was stopped from outside. */
  boolean stopped() {
    return sprint.events().isEmpty() && outcome().ended();
  }

  /** How many messages the step has made. */
  int messages() {
    return (int)
        sprint.events().stream()
            .filter(logged -> logged.event() instanceof FlowEvent.MsgCreated)
            .count();
  }
}
