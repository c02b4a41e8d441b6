package org.mhero.workflow.engine;

import java.time.Instant;

/**
 * What the contact wrote (reference 3.4).
 *
 * @param uuid the received message's id
 * @param createdOn when it was received
 * @param text what it says
 */
public record Input(String uuid, Instant createdOn, String text) {
  /** Without the text. */
  @Override
  public String toString() {
    return "Input[uuid=" + uuid + "]";
  }
}
