package org.mhero.workflow.engine;

import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.asset.User;
import org.mhero.workflow.flow.AssetRef;

/**
 * A question that people answer (reference 3.1, 4.11).
 *
 * @param status {@code open} or {@code closed}
 * @param topic what it is about, or null
 * @param assignee who answers, or null
 * @param body what it says, of the 13.2 line; empty in the 14.4 line
 */
public record Ticket(
    String uuid, String status, @Nullable AssetRef topic, @Nullable User assignee, String body) {
  static final String OPEN = "open";
  static final String CLOSED = "closed";

  /** Whether people still work on it. */
  public boolean open() {
    return status.equals(OPEN);
  }

  Ticket withStatus(String to) {
    return new Ticket(uuid, to, topic, assignee, body);
  }

  Ticket withTopic(AssetRef to) {
    return new Ticket(uuid, status, to, assignee, body);
  }

  Ticket withAssignee(@Nullable User to) {
    return new Ticket(uuid, status, topic, to, body);
  }
}
