package org.mhero.workflow.engine;

import java.util.Locale;

/** Where a run or a session stands (reference 3.4). */
public enum Status {
  ACTIVE,
  WAITING,
  COMPLETED,
  EXPIRED,
  FAILED,
  /** Only ever set by the host. */
  INTERRUPTED;

  /** As the format spells it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that code. */
  public static Status of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether nothing more happens. */
  public boolean ended() {
    return this != ACTIVE && this != WAITING;
  }
}
