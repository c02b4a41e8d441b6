package org.mhero.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.SortedSet;

/** Closes a transaction over facts: participants first, then the cells, which everybody writes. */
@ApplicationScoped
class Ledger {
  private final Participants participants;
  private final Rollups rollups;

  Ledger(Participants participants, Rollups rollups) {
    this.participants = participants;
    this.rollups = rollups;
  }

  /** Works out the participants anew and writes all changes of cells. */
  void close(SortedSet<PersonKey> people, Tally tally) {
    participants.refresh(people, tally);
    rollups.apply(tally);
  }

  /**
   * Moves participants whose worker has become known out of the unknown cell.
   *
   * @return how many were moved; fewer than {@code limit} when no more wait
   */
  @Transactional
  int place(int limit) {
    Tally tally = new Tally();
    int moved = participants.place(limit, tally);
    rollups.apply(tally);
    return moved;
  }
}
