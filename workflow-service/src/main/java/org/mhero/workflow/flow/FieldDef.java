package org.mhero.workflow.flow;

import java.util.Locale;

/** A contact field there is (reference 2.1). */
public record FieldDef(String key, String name, Type type) {
  /** What of a value an expression sees. */
  public enum Type {
    TEXT,
    NUMBER,
    DATETIME,
    STATE,
    DISTRICT,
    WARD;

    /** The type of that code; exports also spell it {@code numeric}. */
    public static Type of(String code) {
      if (code.equals("numeric")) {
        return NUMBER;
      }
      for (Type type : values()) {
        if (type.name().toLowerCase(Locale.ROOT).equals(code)) {
          return type;
        }
      }
      return TEXT;
    }
  }

  /** A reference to it. */
  public FieldRef ref() {
    return new FieldRef(key, name);
  }
}
