package org.mhero.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mhero.local.Problem;

class PartTest {

  @Test
  void derivesThePortsOfTheContractsFromTheGateways() {
    assertThat(Part.GATEWAY.ports(8080)).containsExactly(8080, 8100);
    assertThat(Part.REGISTRY.ports(8080)).containsExactly(8081, 8101);
    assertThat(Part.MESSAGING.ports(8080)).containsExactly(8082, 8102);
    assertThat(Part.WORKFLOW.ports(8080)).containsExactly(8083, 8103);
    assertThat(Part.REPORTING.ports(8080)).containsExactly(8084, 8104);
    assertThat(Part.KEYCLOAK.ports(8080)).containsExactly(8085, 8105);
    assertThat(Part.POSTGRES.ports(8080)).containsExactly(8086);
    assertThat(Part.KAFKA.ports(8080)).containsExactly(8087, 8088);
  }

  @Test
  void givesNoPortTwice() {
    List<Integer> ports =
        Arrays.stream(Part.values()).flatMap(part -> part.ports(9000).stream()).toList();

    assertThat(ports).doesNotHaveDuplicates();
  }

  @Test
  void isKnownByItsNameAndByItsModules() {
    assertThat(Part.named("registry")).isEqualTo(Part.REGISTRY);
    assertThat(Part.named("gateway-mediator")).isEqualTo(Part.GATEWAY);
    assertThatThrownBy(() -> Part.named(""))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("postgres, kafka, keycloak");
  }
}
