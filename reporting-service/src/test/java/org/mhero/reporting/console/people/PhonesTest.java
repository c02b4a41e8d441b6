package org.mhero.reporting.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {
  @ParameterizedTest
  @CsvSource({
    "+999700000142, +999 ••• 0142",
    "'0886 12 34 56', 0886 ••• 3456",
    "70, •••70",
    "5551234, •••34"
  })
  void hidesTheMiddle(String number, String masked) {
    assertThat(Phones.masked(number)).isEqualTo(masked);
  }
}
