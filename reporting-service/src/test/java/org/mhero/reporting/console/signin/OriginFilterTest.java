package org.mhero.reporting.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginFilterTest {
  private static final URI BASE = URI.create("https://mhero.example:8443/");

  @ParameterizedTest
  @CsvSource({
    "same-origin, , true",
    "none, , true",
    "same-site, https://mhero.example:8443, false",
    "cross-site, , false",
    ", https://mhero.example:8443, true",
    ", https://mhero.example, false",
    ", http://mhero.example:8443, false",
    ", 'null', false",
    ", , true"
  })
  void takesChangesFromItsOwnPagesOnly(String site, String origin, boolean own) {
    assertThat(OriginFilter.isOwn(site, origin, BASE)).isEqualTo(own);
  }

  @ParameterizedTest
  @CsvSource({
    "/console/sends?x=1, /console/sends?x=1",
    "/consolex, /console",
    "//evil.example, /console",
    "'/console\\..', /console",
    ", /console"
  })
  void comesBackToItselfOnly(String wanted, String there) {
    assertThat(ConsolePaths.back(wanted)).isEqualTo(there);
  }
}
