package org.mhero.workflow.engine;

import java.time.Instant;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** What would make the engine impure, handed in: the clock, new ids and chance in [0, 1). */
public record Injectables(Supplier<Instant> clock, Supplier<String> ids, DoubleSupplier random) {}
