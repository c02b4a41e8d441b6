package org.mhero.workflow.engine.asset;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with the system (reference 2.1).
 *
 * @param uuid null in the 13.2 line, which knows users by e-mail
 */
public record User(@Nullable String uuid, String email, String name) {
  /** What tells users apart. */
  public String identity() {
    return uuid == null ? email : uuid;
  }
}
