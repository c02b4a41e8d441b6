package org.mhero.reporting.console.audience;

import java.util.Locale;
import java.util.Optional;

/** What people can be chosen by; the codes are those of the audience (docs/contracts.md). */
public enum Trait {
  CADRE,
  JOB,
  PLACE,
  SKILL,
  LANGUAGE;

  /** The code of the characteristic, also the name of the form field. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where its words are. */
  public String words() {
    return "send.trait." + code();
  }

  /** The trait a form field names. */
  static Optional<Trait> of(String code) {
    for (Trait trait : values()) {
      if (trait.code().equals(code)) {
        return Optional.of(trait);
      }
    }
    return Optional.empty();
  }
}
