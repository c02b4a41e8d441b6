package org.mhero.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static Line line(String name, boolean enabled, boolean fallback, String... prefixes) {
    return new Line(
        name,
        "external",
        enabled,
        1,
        1,
        List.of(prefixes),
        fallback,
        true,
        UnknownOutcome.FAIL,
        null,
        message -> new SendResult.Accepted(null));
  }

  @Test
  void theLongestPrefixWinsThenTheDefault() {
    Routing routing =
        new Routing(
            List.of(
                line("country", true, false, "+231"),
                line("operator", true, false, "+23177", "+23188"),
                line("world", true, true)));

    assertThat(routing.to("+231770000001").orElseThrow().name()).isEqualTo("operator");
    assertThat(routing.to("+231550000001").orElseThrow().name()).isEqualTo("country");
    assertThat(routing.to("+23276000001").orElseThrow().name()).isEqualTo("world");
  }

  @Test
  void aClosedLineServesNobody() {
    Routing routing = new Routing(List.of(line("closed", false, true, "+231")));

    assertThat(routing.to("+231770000001")).isEmpty();
  }

  @Test
  void twoDefaultsAreAMistake() {
    List<Line> lines = List.of(line("a", true, true), line("b", true, true));

    assertThatThrownBy(() -> new Routing(lines)).hasMessageContaining("default");
  }
}
