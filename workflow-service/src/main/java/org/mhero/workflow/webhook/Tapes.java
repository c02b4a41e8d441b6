package org.mhero.workflow.webhook;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.mhero.workflow.engine.port.Web;

/** The tapes of what is done in one transaction, one for each party. */
public final class Tapes {
  private final Instant at;
  private final Web web;
  private final Map<String, Tape> tapes = new HashMap<>();

  Tapes(Instant at, Web web) {
    this.at = at;
    this.web = web;
  }

  /** When it was begun: the same however often it is made again. */
  public Instant at() {
    return at;
  }

  public Tape of(String party) {
    return tapes.computeIfAbsent(party, key -> new Tape(web));
  }

  void rewind() {
    tapes.values().forEach(Tape::rewind);
  }
}
