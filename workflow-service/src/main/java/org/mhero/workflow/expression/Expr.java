package org.mhero.workflow.expression;

import java.util.List;

/** A parsed expression (reference 7.3); {@link Printer} writes it out again. */
public sealed interface Expr {

  /** A value as written. */
  record Literal(Value value) implements Expr {}

  /** A name, in lower case. */
  record Name(String name) implements Expr {}

  /** {@code ( e )}, kept so that an expression can be printed as it was meant. */
  record Group(Expr of) implements Expr {}

  /** {@code a.name} or {@code a.0}: a missing key is an error. */
  record Property(Expr of, String name) implements Expr {}

  /** {@code a[e]}: a missing key is null. */
  record Index(Expr of, Expr at) implements Expr {}

  /** {@code a(e, ...)}. */
  record Call(Expr function, List<Expr> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code -e}. */
  record Negate(Expr of) implements Expr {}

  /** Two sides and what joins them. */
  record Binary(Operator operator, Expr left, Expr right) implements Expr {}

  /** {@code (x, y) => e}; names in lower case. */
  record Lambda(List<String> names, Expr body) implements Expr {
    public Lambda {
      names = List.copyOf(names);
    }
  }

  /** Reads an expression without its {@code @( )}. */
  static Expr parse(String source) throws SyntaxException {
    return Parser.parse(source);
  }

  /** The expression with normal spacing and its names in lower case. */
  default String print() {
    return Printer.print(this);
  }
}
