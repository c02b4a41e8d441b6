package org.mhero.local.demo;

import java.util.SplittableRandom;

/** How the owner of a handset behaves. */
enum Persona {
  /** Answers everything at once and well. */
  CLEAR(58),
  /** Gets the first answer to each question wrong, then right. */
  CLUMSY(12),
  /** Answers the first two questions, then no more. */
  HALF(9),
  /** Reads and never answers. */
  SILENT(13),
  /** Writes STOP when asked. */
  LEAVER(4),
  /** Has a handset that cannot be reached. */
  UNREACHABLE(4);

  private final int percent;

  Persona(int percent) {
    this.percent = percent;
  }

  /** The persona of a phone number: the same number always behaves in the same way. */
  static Persona of(String phone) {
    int draw = new SplittableRandom(phone.hashCode()).nextInt(100);
    for (Persona persona : values()) {
      draw -= persona.percent;
      if (draw < 0) {
        return persona;
      }
    }
    throw new IllegalStateException("Shares do not add up to 100");
  }
}
