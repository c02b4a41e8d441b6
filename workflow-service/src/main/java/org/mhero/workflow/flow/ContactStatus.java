package org.mhero.workflow.flow;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a contact takes part (reference 3.1). */
public enum ContactStatus {
  ACTIVE,
  BLOCKED,
  STOPPED,
  ARCHIVED;

  /** As the format spells it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that code, or null. */
  public static @Nullable ContactStatus of(String code) {
    for (ContactStatus status : values()) {
      if (status.code().equals(code)) {
        return status;
      }
    }
    return null;
  }
}
