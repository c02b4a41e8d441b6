package org.mhero.messaging.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {
  private final Numbering liberia = new Numbering("231", "0", List.of(8, 9));

  @ParameterizedTest
  @CsvSource({
    "+231770000001, +231770000001",
    "+231 77 000 0001, +231770000001",
    "00231770000001, +231770000001",
    "231770000001, +231770000001",
    "0770000001, +231770000001",
    "770000001, +231770000001",
    "(0770) 000-001, +231770000001",
    "tel:+231770000001, +231770000001",
    "0770000001/0886000002, +231770000001",
    "unknown or 0886000002, +231886000002",
    "+23276000123, +23276000123"
  })
  void writesE164(String written, String e164) {
    assertThat(liberia.e164(written)).contains(e164);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n/a",
        "12345",
        "+0770000001",
        "+23177000000012345",
        "MTN",
        "+2317700",
        "077x"
      })
  void refusesWhatNobodyCanCall(String written) {
    assertThat(liberia.e164(written)).isEmpty();
  }

  @Test
  void withoutACountryOnlyFullNumbersCount() {
    Numbering anywhere = new Numbering("", "", List.of());

    assertThat(anywhere.e164("+999770000001")).contains("+999770000001");
    assertThat(anywhere.e164("770000001")).isEmpty();
  }

  @Property(tries = 300)
  void anythingWrittenIsE164OrNothing(@ForAll String written) {
    assertThat(liberia.e164(written).orElse("+10000000")).matches("\\+[1-9]\\d{7,14}");
  }

  @ParameterizedTest
  @CsvSource({"+231770000001, +231•••••••01", "+12345, +12345", "+1, +1"})
  void masks(String phone, String masked) {
    assertThat(Masked.phone(phone)).isEqualTo(masked);
  }
}
