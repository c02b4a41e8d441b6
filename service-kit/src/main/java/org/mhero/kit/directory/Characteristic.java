package org.mhero.kit.directory;

import java.util.Arrays;
import java.util.Optional;

/** The traits an audience may ask for, codes of {@value #SYSTEM}. */
enum Characteristic {
  CADRE("cadre"),
  JOB("job"),
  PLACE("place"),
  ORGANIZATION("organization"),
  SKILL("skill"),
  LANGUAGE("language"),
  EMPLOYMENT_STATUS("employment-status");

  static final String SYSTEM = "https://mhero.org/fhir/CodeSystem/audience";

  private final String code;

  Characteristic(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** Whether the value is a reference and not a code. */
  boolean byReference() {
    return this == PLACE || this == ORGANIZATION;
  }

  /** Whether it is a trait of a role and not of the person. */
  boolean ofRole() {
    return this != SKILL && this != LANGUAGE;
  }

  static Optional<Characteristic> of(String code) {
    return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
  }
}
