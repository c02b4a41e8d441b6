package org.mhero.test.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestServersTest {

  @Test
  void areInContainersOnlyWhereDockerAnswersUnlessForced() {
    assertThat(TestServers.read(null)).isEqualTo(TestServers.EITHER);
    assertThat(TestServers.read(" ")).isEqualTo(TestServers.EITHER);
    assertThat(TestServers.read("Docker")).isEqualTo(TestServers.DOCKER);
    assertThat(TestServers.read("embedded")).isEqualTo(TestServers.EMBEDDED);
  }

  @Test
  void mayNotBeForcedToSomethingUnknown() {
    assertThatThrownBy(() -> TestServers.read("podman"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("docker or embedded");
  }
}
