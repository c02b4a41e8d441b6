package org.mhero.workflow.engine.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as flows write them (reference 10.1, step 2). */
class WebAddressTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "it stays as it is; https://hr.example/c?n=1&m=%20; https://hr.example/c?n=1&m=%20",
        "a path is added; https://hr.example?n=1; https://hr.example/?n=1",
        "the fragment goes; https://hr.example/c#top; https://hr.example/c",
        "spaces become codes; https://hr.example/a b?n=Ann Banda; https://hr.example/a%20b?n=Ann%20Banda",
        "brackets become codes; https://hr.example/a[0]?b={x}; https://hr.example/a%5B0%5D?b=%7Bx%7D",
        "a lone per cent of a query becomes a code; https://hr.example/?n=100%; https://hr.example/?n=100%25",
        "letters of other scripts become codes; https://hr.example/é; https://hr.example/%C3%A9",
        "a name of another script is told in plain letters; https://é.example/; https://xn--9ca.example/",
        "a relative address is none of our business; hr/cadres?n=1; hr/cadres?n=1",
        "a port and a user may stand; http://a:b@hr.example:8080/; http://a:b@hr.example:8080/",
        "a numeric host may stand; http://[::1]:80/; http://[::1]:80/"
      })
  void whatCanBeReadIs(String rule, String written, String read) {
    assertThat(WebAddress.of(written)).as(rule).isEqualTo(URI.create(read));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":nothing", "1http://hr.example/", "http://bad host/", "http://hr.example:port/",
        "http://hr.example/%zz", "http://hr.example/\n", "a:b c:d/\u0000", "http://[::1/"
      })
  void whatIsNoAddressIsNone(String written) {
    assertThat(WebAddress.of(written)).isNull();
  }

  @Test
  void thousandsOfLettersAreRead() {
    assertThat(WebAddress.of("http://" + "a".repeat(8_000) + "/")).isNotNull();
    assertThat(WebAddress.of("http://h.example/" + "[".repeat(8_000))).isNotNull();
    assertThat(WebAddress.of("http://" + "[".repeat(8_000))).isNull();
  }
}
