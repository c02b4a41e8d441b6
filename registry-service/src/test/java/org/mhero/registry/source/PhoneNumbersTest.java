package org.mhero.registry.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
  private final PhoneNumbers liberia = new PhoneNumbers("LR", Set.of("+999"));

  @ParameterizedTest
  @CsvSource({
    "0770 000 042, +231770000042",
    "770-000-042, +231770000042",
    "+231 77 000 0042, +231770000042",
    "00231770000042, +231770000042",
    "(231) 770000042, +231770000042",
    "+99970000001, +99970000001"
  })
  void makesE164(String typed, String number) {
    assertThat(liberia.e164(typed)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"911", "111-111-1111", "none", "+1", "+999", "+999a7000001", ""})
  void knowsWhatCannotBeDialled(String typed) {
    assertThat(liberia.e164(typed)).isEmpty();
  }

  @Test
  void needsTheCountryCodeWhereThereIsNoCountry() {
    PhoneNumbers nowhere = new PhoneNumbers("ZZ", Set.of());

    assertThat(nowhere.e164("0770000042")).isEmpty();
    assertThat(nowhere.e164("+231770000042")).contains("+231770000042");
    assertThat(nowhere.e164("+99970000001")).isEmpty();
  }

  @Test
  void splitsAFieldOfSeveralNumbers() {
    assertThat(PhoneNumbers.split("0770000042/0886000043"))
        .containsExactly("0770000042", "0886000043");
    assertThat(PhoneNumbers.split("0770 000 042 ou 0886 000 043, "))
        .containsExactly("0770 000 042", "0886 000 043");
  }
}
