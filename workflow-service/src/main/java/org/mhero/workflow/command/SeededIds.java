package org.mhero.workflow.command;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Uuids of version 7 (annex B) whose chance and time come from outside. */
final class SeededIds implements Supplier<String> {
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final long millis;
  private final RandomGenerator random;
  private int count;

  /** Ids of one moment, which a counter keeps in order. */
  SeededIds(long millis, RandomGenerator random) {
    this.millis = millis;
    this.random = random;
  }

  @Override
  public String get() {
    int number = count++;
    long high = ((millis + (number >> 12)) << 16) | VERSION | (number & 0xFFF);
    long low = VARIANT | (random.nextLong() >>> 2);
    return new UUID(high, low).toString();
  }
}
