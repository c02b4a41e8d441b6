package org.mhero.reporting.dhis2;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one value of what several people of a facility answered. */
final class Aggregate {
  private static final int DECIMALS = 4;

  private Aggregate() {}

  /**
   * The value by the item's rule; null when the answers give none, such as a category that is
   * mapped to nothing.
   *
   * @param answers to the item's question, at least one
   */
  static @Nullable String of(MappingItem item, List<GivenAnswer> answers) {
    return switch (item.rule()) {
      case LAST -> last(item, answers);
      case SUM -> text(numbers(answers).reduce(BigDecimal::add).orElse(null));
      case AVERAGE -> text(average(answers));
      case HIGHEST -> text(numbers(answers).max(Comparator.naturalOrder()).orElse(null));
      case LOWEST -> text(numbers(answers).min(Comparator.naturalOrder()).orElse(null));
      case COUNT -> Integer.toString(answers.size());
      case COUNT_CATEGORY -> Long.toString(chose(item, answers));
      case ANY_CATEGORY -> Boolean.toString(chose(item, answers) > 0);
      case MOST_FREQUENT -> item.valueOf(mostFrequent(answers));
    };
  }

  private static @Nullable String last(MappingItem item, List<GivenAnswer> answers) {
    GivenAnswer newest = answers.stream().max(Comparator.comparing(GivenAnswer::at)).orElseThrow();
    String mapped = item.valueOf(newest.category());
    return mapped == null ? text(newest.number()) : mapped;
  }

  private static long chose(MappingItem item, List<GivenAnswer> answers) {
    return answers.stream().filter(a -> Objects.equals(a.category(), item.category())).count();
  }

  private static @Nullable String mostFrequent(List<GivenAnswer> answers) {
    Map<String, Long> counts = new HashMap<>();
    String best = null;
    for (GivenAnswer answer :
        answers.stream().sorted(Comparator.comparing(GivenAnswer::at)).toList()) {
      if (answer.category() != null) {
        counts.merge(answer.category(), 1L, Long::sum);
      }
    }
    for (GivenAnswer answer :
        answers.stream().sorted(Comparator.comparing(GivenAnswer::at)).toList()) {
      String category = answer.category();
      if (category != null
          && (best == null || counts.getOrDefault(category, 0L) >= counts.getOrDefault(best, 0L))) {
        best = category;
      }
    }
    return best;
  }

  private static Stream<BigDecimal> numbers(List<GivenAnswer> answers) {
    return answers.stream().map(GivenAnswer::number).filter(Objects::nonNull);
  }

  private static @Nullable BigDecimal average(List<GivenAnswer> answers) {
    List<BigDecimal> numbers = numbers(answers).toList();
    return numbers.isEmpty()
        ? null
        : numbers.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(numbers.size()), DECIMALS, RoundingMode.HALF_UP);
  }

  /** As DHIS2 reads numbers: no trailing zeros ("44.0" is no whole number), no exponent. */
  private static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }
}
