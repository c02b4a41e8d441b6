package org.mhero.workflow.engine;

import java.time.Instant;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What would make the engine impure, handed in: the clock, new ids, chance in [0, 1) and other
 * systems.
 */
public record Injectables(
    Supplier<Instant> clock, Supplier<String> ids, DoubleSupplier random, Ports ports) {

  /** Without other systems: whoever asks for one is told that it is not available. */
  public Injectables(Supplier<Instant> clock, Supplier<String> ids, DoubleSupplier random) {
    this(clock, ids, random, Ports.NONE);
  }
}
