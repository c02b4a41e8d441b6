package org.mhero.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Stock (ORS) level | stock_ors_level",
        "Age? | age_",
        "ORS stock | ors_stock",
        "Étage 2 | étage_2",
        "# new | _new",
      })
  void keyOfANameIsSnakeCase(String name, String key) {
    assertThat(Texts.snake(name)).isEqualTo(key);
  }

  @Test
  void cuttingCountsCharsAndNotUnits() {
    assertThat(Texts.cut("👍👍👍", 2)).isEqualTo("👍👍");
    assertThat(Texts.ellipsis("abcdef", 5)).isEqualTo("ab...");
    assertThat(Texts.ellipsis("👍👍👍", 3)).isEqualTo("👍👍👍");
  }

  @Test
  void trimmingKnowsAllUnicodeWhiteSpace() {
    assertThat(Texts.trim("\u00A0\u2007\u0085 x\u202F\u3000")).isEqualTo("x");
  }
}
