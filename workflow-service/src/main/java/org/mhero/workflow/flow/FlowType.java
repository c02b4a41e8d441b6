package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;

/** The kinds of flow (reference 1.1). */
public enum FlowType {
  MESSAGING("messaging"),
  /** Never waits. */
  BACKGROUND("messaging_background"),
  /** A survey on a device. */
  OFFLINE("messaging_offline"),
  VOICE("voice");

  private final String code;

  FlowType(String code) {
    this.code = code;
  }

  /** As the format spells it. */
  public String code() {
    return code;
  }

  /** The type of that code, or null. */
  public static @Nullable FlowType of(String code) {
    for (FlowType type : values()) {
      if (type.code.equals(code)) {
        return type;
      }
    }
    return null;
  }
}
