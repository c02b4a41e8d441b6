package org.mhero.workflow.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Value.Failure;

/** Evaluates one expression eagerly and within a budget (reference 7.2). */
final class Evaluator {
  private static final long BUDGET = 10_000_000;
  static final String TOO_COMPLEX = "expression is too complex";

  private final Surroundings surroundings;
  private final Functions functions;
  private long cost;

  Evaluator(Surroundings surroundings, Functions functions) {
    this.surroundings = surroundings;
    this.functions = functions;
  }

  Value evaluate(Expr expr, Scope scope) {
    return switch (expr) {
      case Expr.Literal literal -> literal.value();
      case Expr.Name name -> name(name.name(), scope);
      case Expr.Property property -> property(evaluate(property.of(), scope), property.name());
      case Expr.Index index -> index(evaluate(index.of(), scope), evaluate(index.at(), scope));
      case Expr.Call call -> charged(call(call, scope));
      case Expr.Negate negate -> negated(Convert.number(evaluate(negate.of(), scope)));
      case Expr.Binary binary ->
          charged(
              binary
                  .operator()
                  .apply(evaluate(binary.left(), scope), evaluate(binary.right(), scope)));
      case Expr.Lambda lambda -> new Value.Func("<anon>", lambda(lambda, scope));
    };
  }

  private Value charged(Value result) {
    cost += result instanceof Value.Text text ? Math.max(1, text.text().length()) : 1;
    return cost > BUDGET ? Value.error(TOO_COMPLEX) : result;
  }

  private Value name(String name, Scope scope) {
    Value value = scope.lookup(name);
    if (value != null) {
      return value;
    }
    Value.Func function = functions.find(name);
    return function != null ? function : Value.error("context has no property '" + name + "'");
  }

  private static Value negated(Value number) {
    return number instanceof Value.Num n ? new Value.Num(n.number().negate()) : number;
  }

  private static Value property(Value of, String name) {
    return switch (of) {
      case Failure failure -> failure;
      case Value.Array array -> item(array, Value.text(name));
      case Value.Obj object -> {
        Value member = object.members().get(name);
        yield member == null
            ? Value.error("object has no property '" + Texts.lower(name) + "'")
            : member;
      }
      default -> Value.error(described(of) + " doesn't support lookups");
    };
  }

  private static Value index(Value of, Value at) {
    if (of instanceof Failure || at instanceof Failure) {
      return of instanceof Failure ? of : at;
    }
    return switch (of) {
      case Value.Array array -> item(array, at);
      case Value.Obj object -> object.members().member(at.render());
      default -> Value.error(described(of) + " doesn't support lookups");
    };
  }

  private static Value item(Value.Array array, Value at) {
    if (!(Convert.integer(at) instanceof Value.Num number)) {
      return Convert.integer(at);
    }
    int asked = number.number().intValue();
    int size = array.items().size();
    int index = asked < 0 ? asked + size : asked;
    return index < 0 || index >= size
        ? Value.error("index " + asked + " out of range for " + size + " items")
        : array.items().get(index);
  }

  private static String described(Value value) {
    return value instanceof Value.Nil ? "null" : Texts.ellipsis(value.render(), 40);
  }

  private Value call(Expr.Call call, Scope scope) {
    Value function = evaluate(call.function(), scope);
    if (!(function instanceof Value.Func func)) {
      return function instanceof Failure
          ? function
          : Value.error(described(function) + " is not a function");
    }
    List<Value> arguments = new ArrayList<>(call.arguments().size());
    for (Expr argument : call.arguments()) {
      arguments.add(evaluate(argument, scope));
    }
    return Functions.call(func, surroundings, arguments);
  }

  private Callable lambda(Expr.Lambda lambda, Scope outer) {
    return (around, arguments) -> {
      if (arguments.size() != lambda.names().size()) {
        return Functions.wrongCount(lambda.names().size(), arguments.size());
      }
      Map<String, Value> bound = new HashMap<>();
      for (int i = 0; i < arguments.size(); i++) {
        bound.put(lambda.names().get(i), arguments.get(i));
      }
      return charged(evaluate(lambda.body(), inner(bound, outer)));
    };
  }

  private static Scope inner(Map<String, Value> bound, Scope outer) {
    return name -> {
      @Nullable Value value = bound.get(name);
      return value != null ? value : outer.lookup(name);
    };
  }
}
