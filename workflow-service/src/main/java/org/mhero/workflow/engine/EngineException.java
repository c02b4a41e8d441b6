package org.mhero.workflow.engine;

/** The engine was asked for something impossible; no state has changed (reference 3.6, 3.7). */
public final class EngineException extends RuntimeException {
  /** What was impossible. */
  public enum Reason {
    /** 101 */
    SESSION_NOT_WAITING,
    /** 102 */
    NO_WAITING_RUN,
    /** 103 */
    RESUME_NOT_ACCEPTED,
    /** The session is with somebody else. */
    OTHER_CONTACT,
    FLOW_MISSING,
    /** A voice flow needs one. */
    CALL_MISSING
  }

  private final Reason reason;

  EngineException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
