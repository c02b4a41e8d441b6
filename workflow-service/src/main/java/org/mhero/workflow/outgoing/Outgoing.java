package org.mhero.workflow.outgoing;

/**
 * A request to another service.
 *
 * @param session the session it comes from; its requests leave one after the other
 * @param kind what it is
 * @param path where it goes, behind the gateway
 * @param body JSON, may be empty
 * @param urgent whether somebody waits for it
 */
public record Outgoing(String session, Kind kind, String path, String body, boolean urgent) {
  /** What a request is, and with it what a refusal means. */
  public enum Kind {
    /** A message to the contact; when it is refused the session cannot go on. */
    MESSAGE,
    /** A received message was an answer; when it is refused nothing is lost. */
    HANDLED
  }

  /** Without the body. */
  @Override
  public String toString() {
    return "Outgoing[session=" + session + ", kind=" + kind + "]";
  }
}
