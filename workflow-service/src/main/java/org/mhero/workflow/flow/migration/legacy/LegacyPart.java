package org.mhero.workflow.flow.migration.legacy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of an expression that has been rewritten.
 *
 * @param text as it is written now
 * @param kind what it has become, which says whether it needs brackets beside an operator
 */
record LegacyPart(String text, Kind kind) {

  enum Kind {
    /** A number for certain, as a literal is or what comes of multiplying. */
    NUMBER,
    /** Something whose type shows only when it runs. */
    VALUE,
    /** A function that became operators, which others must not pull apart. */
    OPERATORS
  }

  static LegacyPart value(String text) {
    return new LegacyPart(text, Kind.VALUE);
  }

  static LegacyPart number(String text) {
    return new LegacyPart(text, Kind.NUMBER);
  }

  /** The parts with an operator between; one alone is itself. */
  static LegacyPart joined(List<LegacyPart> parts, String operator) {
    return parts.size() == 1
        ? parts.getFirst()
        : new LegacyPart(
            parts.stream().map(LegacyPart::operand).collect(Collectors.joining(operator)),
            Kind.OPERATORS);
  }

  boolean number() {
    return kind == Kind.NUMBER;
  }

  /** As it stands beside an operator. */
  String operand() {
    return kind == Kind.OPERATORS ? "(" + text + ")" : text;
  }

  /** Its opposite; what has operators of its own is put in brackets. */
  String negated() {
    boolean simple = text.matches("[A-Za-z0-9_.]+") || text.matches("[a-z_]+\\([^()]*\\)");
    return simple ? "-" + text : "-(" + text + ")";
  }
}
