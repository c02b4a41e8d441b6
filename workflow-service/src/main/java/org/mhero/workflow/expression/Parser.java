package org.mhero.workflow.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Token.Kind;

/** Reads an expression by precedence climbing (reference 7.3); brackets nest 100 deep at most. */
final class Parser {
  private static final int DEEPEST = 100;
  private static final int MOST_OPERATORS = 10_000;
  private static final int LONGEST_NUMBER = 10_000;

  private final List<Token> tokens;
  private int at;
  private int depth;
  private int operators;

  private Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Expr parse(String source) throws SyntaxException {
    Parser parser = new Parser(Lexer.tokens(source));
    Expr expr = parser.expression();
    if (parser.peek().kind() != Kind.END) {
      throw new SyntaxException("unexpected " + parser.peek().text());
    }
    return expr;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token take() {
    return tokens.get(at++);
  }

  private boolean taken(String sign) {
    if (peek().is(sign)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String sign) throws SyntaxException {
    if (!taken(sign)) {
      throw new SyntaxException("expected " + sign + " and found " + peek().text());
    }
  }

  private Expr expression() throws SyntaxException {
    if (++depth > DEEPEST + 1) {
      throw new SyntaxException("nested too deeply");
    }
    Expr expr = binary(Operator.LOOSEST);
    depth--;
    return expr;
  }

  /** The names of {@code (x, y) =>}, or null with nothing taken. */
  private @Nullable List<String> lambdaNames() {
    int start = at;
    if (taken("(")) {
      List<String> names = new ArrayList<>();
      do {
        Token name = take();
        if (name.kind() != Kind.NAME || literal(name.text()) != null) {
          at = start;
          return null;
        }
        names.add(Texts.lower(name.text()));
      } while (taken(","));
      if (taken(")") && taken("=>")) {
        return names;
      }
      at = start;
    }
    return null;
  }

  private Expr binary(int strength) throws SyntaxException {
    Expr left = unary();
    while (peek().kind() == Kind.SIGN) {
      Operator operator = Operator.of(peek().text());
      if (operator == null || operator.strength() < strength) {
        return left;
      }
      at++;
      if (++operators > MOST_OPERATORS) {
        throw new SyntaxException("too many operators");
      }
      left = new Expr.Binary(operator, left, binary(operator.strength() + 1));
    }
    return left;
  }

  private Expr unary() throws SyntaxException {
    int signs = 0;
    while (taken("-")) {
      if (++signs > DEEPEST) {
        throw new SyntaxException("nested too deeply");
      }
    }
    List<String> names = lambdaNames();
    Expr expr = names == null ? atom() : new Expr.Lambda(names, expression());
    for (int i = 0; i < signs; i++) {
      expr = new Expr.Negate(expr);
    }
    return expr;
  }

  private Expr atom() throws SyntaxException {
    Token token = take();
    switch (token.kind()) {
      case TEXT:
        return new Expr.Literal(Value.text(token.text()));
      case INTEGER, DECIMAL:
        if (token.text().length() > LONGEST_NUMBER) {
          throw new SyntaxException("a number that is too long");
        }
        return new Expr.Literal(new Value.Num(new BigDecimal(token.text())));
      case NAME:
        Value literal = literal(token.text());
        return literal == null
            ? chained(new Expr.Name(Texts.lower(token.text())))
            : new Expr.Literal(literal);
      default:
        if (!token.is("(")) {
          throw new SyntaxException("unexpected " + token.text());
        }
        Expr inner = expression();
        expect(")");
        return chained(new Expr.Group(inner));
    }
  }

  private static @Nullable Value literal(String word) {
    return switch (Texts.lower(word)) {
      case "true" -> Value.TRUE;
      case "false" -> Value.FALSE;
      case "null" -> Value.NULL;
      default -> null;
    };
  }

  private Expr chained(Expr start) throws SyntaxException {
    Expr expr = start;
    int links = 0;
    while (true) {
      if (++links > DEEPEST) {
        throw new SyntaxException("nested too deeply");
      }
      if (taken(".")) {
        expr = new Expr.Property(expr, property());
      } else if (taken("[")) {
        expr = new Expr.Index(expr, expression());
        expect("]");
      } else if (taken("(")) {
        expr = new Expr.Call(expr, arguments());
      } else {
        return expr;
      }
    }
  }

  private String property() throws SyntaxException {
    Token name = take();
    boolean named = name.kind() == Kind.NAME && literal(name.text()) == null;
    if (!named && name.kind() != Kind.INTEGER) {
      throw new SyntaxException("expected a name after the dot");
    }
    return name.text();
  }

  private List<Expr> arguments() throws SyntaxException {
    List<Expr> arguments = new ArrayList<>();
    if (taken(")")) {
      return arguments;
    }
    do {
      arguments.add(expression());
    } while (taken(","));
    expect(")");
    return arguments;
  }
}
