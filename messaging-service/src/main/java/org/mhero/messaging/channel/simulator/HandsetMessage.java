package org.mhero.messaging.channel.simulator;

import java.time.Instant;
import java.util.UUID;

/**
 * A message at a handset.
 *
 * @param seq order of arrival, 0 for what was written there
 * @param written whether the handset's owner wrote it
 */
record HandsetMessage(UUID id, long seq, String phone, boolean written, String text, Instant at) {
  /** Without number and text. */
  @Override
  public String toString() {
    return "HandsetMessage[" + id + "]";
  }
}
