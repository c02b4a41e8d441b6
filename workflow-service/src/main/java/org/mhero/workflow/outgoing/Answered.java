package org.mhero.workflow.outgoing;

import org.mhero.workflow.outgoing.Outgoing.Kind;

/** What an HTTP status means for a request: taken, to be tried again, or refused for good. */
enum Answered {
  ACCEPTED,
  AGAIN,
  REFUSED;

  /**
   * Reads a status. Trouble with tokens (401, 403) and an unknown route (404) are faults of the
   * installation, which an administrator will mend: a message waits for that.
   */
  static Answered of(int status, Kind kind) {
    if (status >= 200 && status < 300) {
      return ACCEPTED;
    }
    boolean passing = status >= 500 || status == 408 || status == 425 || status == 429;
    boolean mendable = status == 401 || status == 403 || status == 404;
    return passing || (mendable && kind == Kind.MESSAGE) ? AGAIN : REFUSED;
  }
}
