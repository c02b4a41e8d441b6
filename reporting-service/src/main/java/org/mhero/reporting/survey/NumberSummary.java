package org.mhero.reporting.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are numbers.
 *
 * @param median half have this or less; between two middle values, the lower
 * @param histogram zero for itself where it occurs among whole numbers, then about eight bins of
 *     equal, round width
 */
public record NumberSummary(
    long count,
    BigDecimal sum,
    BigDecimal mean,
    BigDecimal min,
    BigDecimal median,
    BigDecimal max,
    List<Bin> histogram) {
  private static final int BINS = 8;
  private static final MathContext PRECISION = new MathContext(12, RoundingMode.HALF_EVEN);

  /** From {@code from} inclusive to {@code to} inclusive for whole numbers, else exclusive. */
  public record Bin(BigDecimal from, BigDecimal to, long people) {}

  /** Summarises counts by value; null when there are none. */
  static @Nullable NumberSummary of(Map<BigDecimal, Long> counts) {
    NavigableMap<BigDecimal, Long> values = new TreeMap<>();
    counts.forEach((value, n) -> values.merge(value, n, Long::sum));
    values.values().removeIf(n -> n <= 0);
    if (values.isEmpty()) {
      return null;
    }
    long count = values.values().stream().mapToLong(Long::longValue).sum();
    BigDecimal sum =
        values.entrySet().stream()
            .map(e -> e.getKey().multiply(BigDecimal.valueOf(e.getValue())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new NumberSummary(
        count,
        sum,
        sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP),
        values.firstKey(),
        median(values, count),
        values.lastKey(),
        histogram(values));
  }

  /** The smallest value that at least half of the answers do not exceed. */
  static BigDecimal median(NavigableMap<BigDecimal, Long> values, long count) {
    long seen = 0;
    for (Map.Entry<BigDecimal, Long> e : values.entrySet()) {
      seen += e.getValue();
      if (2 * seen >= count) {
        return e.getKey();
      }
    }
    return values.lastKey();
  }

  private static List<Bin> histogram(NavigableMap<BigDecimal, Long> values) {
    boolean whole = values.keySet().stream().allMatch(v -> v.stripTrailingZeros().scale() <= 0);
    List<Bin> bins = new ArrayList<>();
    NavigableMap<BigDecimal, Long> rest = values;
    BigDecimal low = values.firstKey();
    if (whole && low.signum() == 0 && values.size() > 1) {
      bins.add(new Bin(low, low, values.firstEntry().getValue()));
      rest = values.tailMap(low, false);
      low = BigDecimal.ONE;
    }
    BigDecimal width = width(rest.lastKey().subtract(low), whole);
    BigDecimal from = whole ? low : floor(low, width);
    while (from.compareTo(rest.lastKey()) <= 0) {
      BigDecimal end = from.add(width);
      long n =
          rest.subMap(from, true, end, false).values().stream().mapToLong(Long::longValue).sum();
      bins.add(new Bin(from, whole ? end.subtract(BigDecimal.ONE) : end, n));
      from = end;
    }
    return List.copyOf(bins);
  }

  private static BigDecimal floor(BigDecimal value, BigDecimal width) {
    return value.divide(width, 0, RoundingMode.FLOOR).multiply(width);
  }

  /** A round width (1, 2, 5 times a power of ten) that makes about {@value #BINS} bins. */
  private static BigDecimal width(BigDecimal range, boolean whole) {
    BigDecimal raw = range.divide(BigDecimal.valueOf(BINS), PRECISION);
    if (raw.signum() <= 0) {
      return BigDecimal.ONE;
    }
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
    for (int factor : new int[] {1, 2, 5, 10}) {
      BigDecimal width = unit.multiply(BigDecimal.valueOf(factor));
      if (width.compareTo(raw) >= 0) {
        return whole ? width.max(BigDecimal.ONE) : width;
      }
    }
    return unit.multiply(BigDecimal.TEN);
  }
}
