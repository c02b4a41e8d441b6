package org.mhero.reporting.console.layout;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LedgerTest {
  @Test
  void drawsEachOutcomeAfterTheOneBefore() {
    Ledger ledger =
        Ledger.of(
            "label",
            new Ledger.Part("ok", 50),
            new Ledger.Part("way", 0),
            new Ledger.Part("wait", 25),
            new Ledger.Part("bad", 25));

    assertThat(ledger.segments())
        .extracting(Ledger.Segment::tone, Ledger.Segment::x, Ledger.Segment::width)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("ok", "0.00%", "50.00%"),
            org.assertj.core.groups.Tuple.tuple("wait", "50.00%", "25.00%"),
            org.assertj.core.groups.Tuple.tuple("bad", "75.00%", "25.00%"));
    assertThat(ledger.segments().get(1).striped()).isTrue();
  }

  @Test
  void isEmptyWithoutAnybody() {
    assertThat(Ledger.of("none", new Ledger.Part("ok", 0)).segments()).isEmpty();
  }

  @Property
  void neverLeavesItsBox(
      @ForAll @LongRange(min = 0, max = 1_000_000) long a,
      @ForAll @LongRange(min = 0, max = 1_000_000) long b) {
    Ledger ledger = Ledger.of("l", new Ledger.Part("ok", a), new Ledger.Part("bad", b));
    double end =
        ledger.segments().stream()
            .mapToDouble(s -> number(s.x()) + number(s.width()))
            .max()
            .orElse(0);
    assertThat(end).isLessThanOrEqualTo(100.01);
  }

  private static double number(String percent) {
    return Double.parseDouble(percent.replace("%", ""));
  }
}
