package org.mhero.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mhero.workflow.expression.Collation;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Policies;
import org.mhero.workflow.expression.Policies.GivingUp;
import org.mhero.workflow.expression.Policies.Reading;

/** What a country sets is what its flows see. */
class WorkflowConfigTest {

  private static Environment environment(Map<String, String> properties) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(WorkflowConfig.class)
        .withSources(new PropertiesConfigSource(properties, "test", 100))
        .build()
        .getConfigMapping(WorkflowConfig.class)
        .environment(List.of("eng"));
  }

  @Test
  void countryThatSetsNothingHasWhatTheOriginalDoes() {
    Environment environment = environment(Map.of());

    assertThat(environment.policies()).isEqualTo(Policies.ORIGINAL);
    assertThat(environment.collation()).isEqualTo(Collation.DEFAULT);
    assertThat(environment.line()).isEqualTo(Environment.DEFAULT.line());
  }

  @Test
  void policiesAreSwitchedOnByProperties() {
    Environment environment =
        environment(
            Map.of(
                "mhero.workflow.numbers", "extended",
                "mhero.workflow.times", "extended",
                "mhero.workflow.century-window", "20",
                "mhero.workflow.full-text", "true",
                "mhero.workflow.max-invalid", "3",
                "mhero.workflow.invalid-category", "No Response",
                "mhero.workflow.collation", "accent_insensitive"));

    assertThat(environment.policies())
        .isEqualTo(
            new Policies(
                Reading.EXTENDED,
                Reading.EXTENDED,
                20,
                true,
                false,
                new GivingUp(3, "No Response")));
    assertThat(environment.collation()).isEqualTo(Collation.ACCENT_INSENSITIVE);
  }

  @Test
  void collationThatNobodyKnowsIsRefused() {
    Map<String, String> unknown = Map.of("mhero.workflow.collation", "deaf");

    assertThatThrownBy(() -> environment(unknown)).isInstanceOf(IllegalArgumentException.class);
  }
}
