package org.mhero.reporting;

import org.mhero.reporting.store.Database;

/** Empties what tests of this service write. */
public final class Reporting {
  private Reporting() {}

  public static void clear(Database database) {
    database.update(
        "truncate message_fact, session_fact, answer_fact, message_state, session_state,"
            + " answer_state, participant, message_rollup, participant_rollup, answer_rollup,"
            + " value_rollup, answer_person, worker, place, term, wanted, flow_form, campaign_form,"
            + " inbox");
  }
}
