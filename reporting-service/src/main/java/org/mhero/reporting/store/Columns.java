package org.mhero.reporting.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns records into one array per column, for statements that unnest them: one round trip. */
public final class Columns {
  private Columns() {}

  public static <T> String[] texts(Collection<T> rows, Function<T, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  public static <T> Instant[] instants(Collection<T> rows, Function<T, @Nullable Instant> column) {
    return rows.stream().map(column).toArray(Instant[]::new);
  }

  public static <T> LocalDate[] days(Collection<T> rows, Function<T, LocalDate> column) {
    return rows.stream().map(column).toArray(LocalDate[]::new);
  }

  public static <T> Integer[] integers(Collection<T> rows, Function<T, Integer> column) {
    return rows.stream().map(column).toArray(Integer[]::new);
  }

  public static <T> Long[] numbers(Collection<T> rows, Function<T, Long> column) {
    return rows.stream().map(column).toArray(Long[]::new);
  }

  public static <T> Boolean[] flags(Collection<T> rows, Function<T, @Nullable Boolean> column) {
    return rows.stream().map(column).toArray(Boolean[]::new);
  }

  public static <T> BigDecimal[] decimals(
      Collection<T> rows, Function<T, @Nullable BigDecimal> column) {
    return rows.stream().map(column).toArray(BigDecimal[]::new);
  }
}
