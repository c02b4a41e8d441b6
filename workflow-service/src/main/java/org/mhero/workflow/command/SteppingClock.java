package org.mhero.workflow.command;

import java.time.Instant;
import java.util.function.Supplier;

/** A clock that moves one second with every look, so that order by time is stable (annex C). */
final class SteppingClock implements Supplier<Instant> {
  private Instant next;

  SteppingClock(Instant first) {
    this.next = first;
  }

  @Override
  public Instant get() {
    Instant now = next;
    next = next.plusSeconds(1);
    return now;
  }
}
