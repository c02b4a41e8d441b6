package org.mhero.workflow.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;

/** Reference 8.1: which queries are one phone number. */
class WholePhoneTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0977123456,+260977123456",
    "(0977) 123.456,+260977123456",
    "+260 977 123 456,+260977123456",
    "260977123456,+260977123456",
    "12345,",
    "977 Ann,",
    "tel = 0977123456,",
    "+260977123456 OR beds = 2,",
  })
  void forTheDefaultCountry(String text, String number) {
    assertThat(WholePhone.of(text, Ask.ZAMBIA)).isEqualTo(number);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"0977123456,", "+260977123456,+260977123456", "260977123456,+260977123456"})
  void withoutACountryOnlyWithItsPrefix(String text, String number) {
    assertThat(WholePhone.of(text, Environment.DEFAULT)).isEqualTo(number);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"260977123456,", "+260977123456,+260977123456"})
  void theOlderLineNeedsThePlus(String text, String number) {
    assertThat(WholePhone.of(text, Environment.DEFAULT.on(Line.V13_2))).isEqualTo(number);
  }
}
