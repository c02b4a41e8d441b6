package org.mhero.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  private static Arguments parse(String... typed) {
    return Arguments.parse(typed, Map.of("HOME", "/home/amina")::get);
  }

  @Test
  void takesOptionsAnywhere() {
    // When
    Arguments arguments = parse("import", "--data", "/srv/mhero", "ihris", "--json", "folder");

    // Then
    assertThat(arguments.command()).isEqualTo("import");
    assertThat(arguments.words()).containsExactly("ihris", "folder");
    assertThat(arguments.data()).isEqualTo(Path.of("/srv/mhero"));
    assertThat(arguments.json()).isTrue();
  }

  @Test
  void takesTheValueAfterAnEqualsSign() {
    assertThat(parse("run", "--port=9000").port()).hasValue(9000);
  }

  @Test
  void keepsDataAtHomeUnlessToldOtherwise() {
    assertThat(parse("run").data()).isEqualTo(Path.of("/home/amina/.mhero"));
    assertThat(Arguments.parse(new String[] {"run"}, Map.of("MHERO_DATA", "/srv/x")::get).data())
        .isEqualTo(Path.of("/srv/x"));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> parse("run", "--prot", "9000"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("--prot");
    assertThatThrownBy(() -> parse("run", "--port", "http"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("http");
    assertThatThrownBy(() -> parse("run", "--data"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("needs a value");
  }

  @Test
  void leavesTheDemosOwnOptionsToTheDemo() {
    assertThat(parse("demo", "--people", "200").words()).containsExactly("--people", "200");
  }
}
