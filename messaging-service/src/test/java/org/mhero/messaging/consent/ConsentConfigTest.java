package org.mhero.messaging.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.mhero.messaging.segment.Segments;

class ConsentConfigTest {
  @Test
  void everyConfirmationFitsOneSms() throws IOException {
    Properties settings = new Properties();
    try (InputStream file =
        ConsentConfigTest.class.getResourceAsStream("/application.properties")) {
      settings.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
    }

    assertThat(
            settings.stringPropertyNames().stream()
                .filter(k -> k.matches(".*\\.(stopped|started)")))
        .hasSize(10)
        .allSatisfy(
            key ->
                assertThat(Segments.of(settings.getProperty(key)).segments()).as(key).isEqualTo(1));
  }
}
