package org.mhero.workflow.expression;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.mhero.workflow.expression.location.Locations;

/**
 * Everything an evaluation sees besides the session: the merged environment, the clock and chance,
 * all handed in, so that the same input gives the same output.
 */
public record Surroundings(
    Environment environment,
    Supplier<Instant> clock,
    DoubleSupplier random,
    Locations locations,
    Prompts prompts) {

  /** Without places and prompts. */
  public Surroundings(Environment environment, Supplier<Instant> clock, DoubleSupplier random) {
    this(environment, clock, random, Locations.NONE, Prompts.NONE);
  }

  /** The generation of the original engine to follow. */
  public Line line() {
    return environment.line();
  }

  /** Now, in the environment's zone. */
  public OffsetDateTime now() {
    return clock.get().atZone(environment.timezone()).toOffsetDateTime();
  }
}
