package org.mhero.workflow.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.Zones;

/**
 * Moments of the session's state as expressions see them (reference 7.4, 7.7), each with the offset
 * it was told in.
 */
final class Moments {
  private Moments() {}

  static Value at(@Nullable OffsetDateTime moment) {
    return moment == null ? Value.NULL : Zones.told(moment);
  }

  /** A moment the engine has seen itself. */
  static Value.DateTime at(Instant instant) {
    return Zones.told(instant.atOffset(ZoneOffset.UTC));
  }
}
