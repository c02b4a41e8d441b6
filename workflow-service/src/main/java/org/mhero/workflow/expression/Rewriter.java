package org.mhero.workflow.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Changes parts of an expression that has to do with one name of the context; where an argument of
 * a lambda has that name it means something else. A part without a change stays the same object.
 */
final class Rewriter {
  private final String name;
  private final UnaryOperator<Expr> change;

  Rewriter(String name, UnaryOperator<Expr> change) {
    this.name = name;
    this.change = change;
  }

  Expr rewritten(Expr expr) {
    return change.apply(within(expr));
  }

  private Expr within(Expr expr) {
    return switch (expr) {
      case Expr.Literal literal -> literal;
      case Expr.Name named -> named;
      case Expr.Group group -> {
        Expr of = rewritten(group.of());
        yield of == group.of() ? group : new Expr.Group(of);
      }
      case Expr.Property property -> {
        Expr of = rewritten(property.of());
        yield of == property.of() ? property : new Expr.Property(of, property.name());
      }
      case Expr.Index index -> {
        Expr of = rewritten(index.of());
        Expr at = rewritten(index.at());
        yield of == index.of() && at == index.at() ? index : new Expr.Index(of, at);
      }
      case Expr.Call call -> call(call);
      case Expr.Negate negate -> {
        Expr of = rewritten(negate.of());
        yield of == negate.of() ? negate : new Expr.Negate(of);
      }
      case Expr.Binary binary -> row(binary);
      case Expr.Lambda lambda -> lambda(lambda);
    };
  }

  private Expr call(Expr.Call call) {
    Expr function = rewritten(call.function());
    boolean same = function == call.function();
    List<Expr> arguments = new ArrayList<>();
    for (Expr argument : call.arguments()) {
      Expr now = rewritten(argument);
      same &= now == argument;
      arguments.add(now);
    }
    return same ? call : new Expr.Call(function, arguments);
  }

  private Expr lambda(Expr.Lambda lambda) {
    if (lambda.names().contains(name)) {
      return lambda;
    }
    Expr body = rewritten(lambda.body());
    return body == lambda.body() ? lambda : new Expr.Lambda(lambda.names(), body);
  }

  /** Not by recursion to the left, where thousands of operators may stand in a row. */
  private Expr row(Expr.Binary binary) {
    Deque<Expr.Binary> row = new ArrayDeque<>();
    Expr first = binary;
    while (first instanceof Expr.Binary next) {
      row.push(next);
      first = next.left();
    }
    Expr left = rewritten(first);
    for (Expr.Binary next : row) {
      Expr right = rewritten(next.right());
      boolean same = left == next.left() && right == next.right();
      left = same ? next : new Expr.Binary(next.operator(), left, right);
    }
    return left;
  }
}
