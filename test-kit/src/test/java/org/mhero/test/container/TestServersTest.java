package org.mhero.test.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestServersTest {
  /** A name that no registry has: ".invalid" is reserved for that (RFC 6761). */
  private static final ServerImage NONE = new ServerImage("registry.invalid/none:1");

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

  @Test
  void needNoDockerWhereTheyAreEmbedded() {
    assertThat(TestServers.EMBEDDED.start("It", NONE, this::fails, () -> "here:1"))
        .isEqualTo("here:1");
  }

  @Test
  void failWhereTheForcedContainerCannotBeHad() {
    assertThatThrownBy(() -> TestServers.DOCKER.start("It", NONE, this::fails, () -> "here:1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("It cannot run in a container: Docker says");
  }

  @Test
  void areEmbeddedWhereTheImageCannotBeHad() {
    assertThat(TestServers.EITHER.start("It", NONE, this::fails, () -> "here:1"))
        .isEqualTo("here:1");
  }

  private String fails() {
    throw new AssertionError("started in a container");
  }
}
