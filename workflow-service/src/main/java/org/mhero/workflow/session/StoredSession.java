package org.mhero.workflow.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.Owner;
import org.mhero.workflow.engine.Session;

/**
 * A session with what the host knows beside the engine.
 *
 * @param owner whose it is and which campaign started it
 * @param state the engine's state
 * @param messages how many messages it has made so far
 * @param closesAt when its campaign closes, or null
 */
record StoredSession(Owner owner, Session state, int messages, @Nullable Instant closesAt) {
  String id() {
    return state.uuid();
  }

  /** The uuid of the flow it began with. */
  String flow() {
    return state.trigger().flow().uuid();
  }
}
