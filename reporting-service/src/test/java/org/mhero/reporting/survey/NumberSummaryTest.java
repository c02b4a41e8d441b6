package org.mhero.reporting.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class NumberSummaryTest {

  @Example
  void halfHaveTheMedianOrLess() {
    NumberSummary summary = NumberSummary.of(counts("0", 1, "10", 2, "64", 3, "500", 6));

    assertThat(summary.median()).isEqualByComparingTo("64");
    assertThat(summary.min()).isEqualByComparingTo("0");
    assertThat(summary.max()).isEqualByComparingTo("500");
    assertThat(summary.sum()).isEqualByComparingTo("3212");
    assertThat(summary.mean()).isEqualByComparingTo("267.67");
  }

  @Example
  void zeroStandsForItselfAmongWholeNumbers() {
    NumberSummary summary = NumberSummary.of(counts("0", 96, "7", 100, "160", 10));

    assertThat(summary.histogram().get(0))
        .isEqualTo(new NumberSummary.Bin(BigDecimal.ZERO, BigDecimal.ZERO, 96));
    assertThat(summary.histogram().get(1).from()).isEqualByComparingTo("1");
    assertThat(summary.histogram().get(1).to()).isEqualByComparingTo("20");
  }

  @Example
  void nothingIsNoSummary() {
    assertThat(NumberSummary.of(counts("4", 0))).isNull();
  }

  @Property(tries = 300)
  void everyAnswerIsInExactlyOneBin(
      @ForAll @Size(min = 1, max = 30) List<@BigRange(min = "-1000", max = "100000") @Scale(2) BigDecimal> values) {
    Map<BigDecimal, Long> counts = new HashMap<>();
    values.forEach(value -> counts.merge(value, 1L, Long::sum));

    NumberSummary summary = NumberSummary.of(counts);

    assertThat(summary.histogram().stream().mapToLong(NumberSummary.Bin::people).sum())
        .isEqualTo(values.size());
    assertThat(summary.histogram().size()).isBetween(1, 12);
  }

  private static Map<BigDecimal, Long> counts(Object... pairs) {
    Map<BigDecimal, Long> counts = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      counts.put(new BigDecimal((String) pairs[i]), ((Integer) pairs[i + 1]).longValue());
    }
    return counts;
  }
}
