package org.mhero.reporting.export;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One cell of a table, before it is written in a format. */
sealed interface Cell {
  /** Words of a person or of ours. */
  record Text(String text) implements Cell {
    /** Without the words. */
    @Override
    public String toString() {
      return "Text";
    }
  }

  /** A number. */
  record Amount(BigDecimal value) implements Cell {}

  /** A moment, shown in the country's time. */
  record Time(Instant at) implements Cell {}

  static Cell of(@Nullable String text) {
    return new Text(text == null ? "" : text);
  }

  static Cell of(@Nullable Instant at) {
    return at == null ? new Text("") : new Time(at);
  }

  static Cell of(long value) {
    return new Amount(BigDecimal.valueOf(value));
  }
}
