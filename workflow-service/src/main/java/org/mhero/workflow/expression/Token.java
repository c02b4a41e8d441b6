package org.mhero.workflow.expression;

/** A piece of an expression's text; {@code text} is the value of a literal, unescaped. */
record Token(Kind kind, String text) {
  enum Kind {
    NAME,
    INTEGER,
    DECIMAL,
    TEXT,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }
}
