package org.mhero.workflow.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Line;

/** What every contact has by itself (reference 8.2). */
public enum Attribute implements Property {
  UUID(ValueKind.TEXT),
  ID(ValueKind.TEXT),
  REF(ValueKind.TEXT),
  NAME(ValueKind.TEXT),
  STATUS(ValueKind.TEXT),
  LANGUAGE(ValueKind.TEXT),
  URN(ValueKind.TEXT),
  GROUP(ValueKind.TEXT),
  FLOW(ValueKind.TEXT),
  HISTORY(ValueKind.TEXT),
  TICKETS(ValueKind.NUMBER),
  CREATED_ON(ValueKind.DATETIME),
  LAST_SEEN_ON(ValueKind.DATETIME);

  private final ValueKind kind;
  private final String key = name().toLowerCase(Locale.ROOT);

  Attribute(ValueKind kind) {
    this.kind = kind;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String printed(Line line) {
    return key;
  }

  @Override
  public ValueKind kind() {
    return kind;
  }

  /** Whether a contact may be without it in a way that can be asked for (8.3). */
  boolean mayBeUnset() {
    return switch (this) {
      case UUID, ID, REF, STATUS, CREATED_ON, TICKETS -> false;
      case NAME, LANGUAGE, URN, GROUP, FLOW, HISTORY, LAST_SEEN_ON -> true;
    };
  }

  /** Whether the members of a group may depend on it (8.3). */
  boolean fitsGroups() {
    return switch (this) {
      case ID, REF, STATUS, GROUP, FLOW, HISTORY -> false;
      case UUID, NAME, LANGUAGE, URN, TICKETS, CREATED_ON, LAST_SEEN_ON -> true;
    };
  }

  /** The attribute of a lower-case key, or null. */
  static @Nullable Attribute of(String key, Line line) {
    for (Attribute attribute : values()) {
      if (attribute.key.equals(key)) {
        return attribute == REF && line == Line.V13_2 ? null : attribute;
      }
    }
    return null;
  }
}
