package org.mhero.workflow.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.Zones;

/**
 * Moments of the session's state as expressions see them (reference 7.4, 7.7): each with the offset
 * it was told in, which is not the environment's zone even where both show the same time.
 */
final class Moments {
  private Moments() {}

  static Value at(@Nullable OffsetDateTime moment) {
    return moment == null ? Value.NULL : told(moment);
  }

  /** A moment the engine has seen itself. */
  static Value.DateTime at(Instant instant) {
    return new Value.DateTime(instant.atOffset(ZoneOffset.UTC), Zones.UTC);
  }

  private static Value.DateTime told(OffsetDateTime moment) {
    ZoneId zone = moment.getOffset().equals(ZoneOffset.UTC) ? Zones.UTC : moment.getOffset();
    return new Value.DateTime(moment, zone);
  }
}
