package org.mhero.kit.fhir.codec;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.kit.error.AppException;

class FhirJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\":\"Questionnaire\",\"status\":\"active\",\"extension\":[\"x\"]}",
        "{\"resourceType\":\"Questionnaire\",\"status\":\"active\",\"extension\":[null]}",
        "{\"resourceType\":\"Questionnaire\",\"status\":5}",
        "{\"resourceType\":\"Nothing\"}",
        "[]",
        "x"
      })
  void bodyThatIsNoResourceIsRefused(String body) {
    assertThatThrownBy(() -> FhirJson.standalone().parse(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(AppException.class);
  }
}
