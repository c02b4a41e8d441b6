package org.mhero.kit.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** Content negotiation: FHIR R4 http.html#mime-type. */
class FormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "##JSON",
        "#*/*#JSON",
        "#application/fhir+json; fhirVersion=4.0#JSON",
        "#application/json#JSON",
        "#text/html, application/xml;q=0.9, */*;q=0.8#XML",
        "#application/fhir+xml;q=0.5, application/fhir+json#JSON",
        "xml#application/json#XML",
        "application/fhir json##JSON",
        "json#text/plain#JSON",
      })
  void choosesWhatTheClientPrefers(
      @Nullable String parameter, @Nullable String accept, Format format) {
    assertThat(Format.wanted(parameter, accept)).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({"turtle,", ",text/plain", ",application/json;q=0"})
  void refusesOthersWith406(@Nullable String parameter, @Nullable String accept) {
    assertThatThrownBy(() -> Format.wanted(parameter, accept))
        .isInstanceOfSatisfying(
            AppException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_ACCEPTABLE));
  }
}
