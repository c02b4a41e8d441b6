package org.mhero.workflow.command;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Uuids whose chance and time come from outside (annex B): of version 7, or 4 in the 13.2 line. */
final class SeededIds implements Supplier<String> {
  private static final long VERSION = 0xF000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final long millis;
  private final RandomGenerator random;
  private final int version;
  private int count;

  /** Ids of one moment, which a counter keeps in order. */
  SeededIds(long millis, RandomGenerator random, int version) {
    this.millis = millis;
    this.random = random;
    this.version = version;
  }

  @Override
  public String get() {
    long high = version == 7 ? ordered() : random.nextLong();
    long low = VARIANT | (random.nextLong() >>> 2);
    return new UUID((high & ~VERSION) | ((long) version << 12), low).toString();
  }

  private long ordered() {
    int number = count++;
    return ((millis + (number >> 12)) << 16) | (number & 0xFFF);
  }
}
