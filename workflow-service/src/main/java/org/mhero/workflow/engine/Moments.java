package org.mhero.workflow.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Value;

/** Moments of the session's state, which expressions see in UTC (reference 7.4). */
final class Moments {
  private Moments() {}

  static Value at(@Nullable Instant instant) {
    return instant == null ? Value.NULL : new Value.DateTime(instant.atOffset(ZoneOffset.UTC));
  }
}
