package org.mhero.workflow.query;

import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.FieldDef;

/** What a condition asks about (reference 8.2). */
public sealed interface Property permits Attribute, Property.UrnScheme, Property.Field {

  /** Its name without a prefix, lower-case. */
  String key();

  /** As the normal form names it; the 13.2 line knows no prefixes. */
  String printed(Line line);

  /** How its values compare. */
  ValueKind kind();

  /** Whether it is about where the contact can be reached. */
  default boolean urn() {
    return this instanceof UrnScheme || this == Attribute.URN;
  }

  /** The paths of the contact's URNs of a scheme. */
  record UrnScheme(String key) implements Property {
    @Override
    public String printed(Line line) {
      return line == Line.V13_2 ? key : "urns." + key;
    }

    @Override
    public ValueKind kind() {
      return ValueKind.TEXT;
    }
  }

  /** A contact field; places compare by the last part of their path. */
  record Field(String key, FieldDef.Type type) implements Property {
    @Override
    public String printed(Line line) {
      return line == Line.V13_2 ? key : "fields." + key;
    }

    @Override
    public ValueKind kind() {
      return switch (type) {
        case NUMBER -> ValueKind.NUMBER;
        case DATETIME -> ValueKind.DATETIME;
        case TEXT, STATE, DISTRICT, WARD -> ValueKind.TEXT;
      };
    }
  }
}
