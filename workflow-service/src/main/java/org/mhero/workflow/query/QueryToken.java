package org.mhero.workflow.query;

/**
 * A piece of a query.
 *
 * @param text as it is written; of a quoted text what it says
 */
record QueryToken(Type type, String text) {
  enum Type {
    OPEN,
    CLOSE,
    AND,
    OR,
    COMPARISON,
    QUOTED,
    /** A bare word: letters, digits and a few signs. */
    WORD,
    END
  }

  boolean literal() {
    return type == Type.QUOTED || type == Type.WORD;
  }
}
