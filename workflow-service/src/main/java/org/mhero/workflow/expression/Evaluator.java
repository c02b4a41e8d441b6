package org.mhero.workflow.expression;

import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Value.Failure;

/**
 * Evaluates one expression eagerly and within a budget (reference 7.2). Besides the reference's
 * budget for results there is one for the work on arguments and one for depth, because a lambda can
 * call itself and a value can be shared until it is of astronomic size.
 */
final class Evaluator {
  static final String TOO_COMPLEX = "expression is too complex";

  private static final long BUDGET = 10_000_000;
  private static final long WORK = 300_000_000;
  private static final int DEEPEST = 600;

  private final Surroundings surroundings;
  private final Functions functions;
  private final Line line;
  private long cost;
  private long work;
  private int depth;
  private boolean exhausted;

  Evaluator(Surroundings surroundings, Functions functions) {
    this.surroundings = surroundings;
    this.functions = functions;
    this.line = surroundings.line();
  }

  /** The value; that of an expression over its budget is an error whatever it asked to happen. */
  Value run(Expr expr, Scope scope) {
    Value value = evaluate(expr, scope);
    return exhausted ? Value.error(TOO_COMPLEX) : value;
  }

  private Value evaluate(Expr expr, Scope scope) {
    if (depth >= DEEPEST || exhausted) {
      return exhausted();
    }
    depth++;
    Value value =
        switch (expr) {
          case Expr.Literal literal -> literal(literal.value());
          case Expr.Name name -> name(name.name(), scope);
          case Expr.Group group -> evaluate(group.of(), scope);
          case Expr.Property property -> property(evaluate(property.of(), scope), property.name());
          case Expr.Index index -> index(evaluate(index.of(), scope), evaluate(index.at(), scope));
          case Expr.Call call -> call(call, scope);
          case Expr.Negate negate -> negated(Convert.number(evaluate(negate.of(), scope), line));
          case Expr.Binary binary -> binary(binary, scope);
          case Expr.Lambda lambda -> new Value.Func("<anon>", lambda(lambda, scope));
        };
    depth--;
    return value;
  }

  private Failure exhausted() {
    exhausted = true;
    return Value.error(TOO_COMPLEX);
  }

  private Value literal(Value value) {
    return value instanceof Value.Num number ? Numbers.checked(number.number(), line) : value;
  }

  /** Counts a result; a number must be one that the line carries. */
  private Value charged(Value result) {
    long weight = Weight.of(result, BUDGET);
    boolean compound = result instanceof Value.Array || result instanceof Value.Obj;
    cost += compound ? 1 : weight;
    work += weight;
    if (cost > BUDGET || weight > BUDGET || work > WORK) {
      return exhausted();
    }
    return result instanceof Value.Num number ? Numbers.checked(number.number(), line) : result;
  }

  /** Not by recursion to the left, where thousands of operators may stand in a row. */
  private Value binary(Expr.Binary binary, Scope scope) {
    if (!(binary.left() instanceof Expr.Binary)) {
      return joined(binary, evaluate(binary.left(), scope), scope);
    }
    Deque<Expr.Binary> row = new ArrayDeque<>();
    Expr left = binary;
    while (left instanceof Expr.Binary next) {
      row.push(next);
      left = next.left();
    }
    Value value = evaluate(left, scope);
    for (Expr.Binary next : row) {
      value = joined(next, value, scope);
    }
    return value;
  }

  private Value joined(Expr.Binary binary, Value left, Scope scope) {
    return charged(binary.operator().apply(left, evaluate(binary.right(), scope), line));
  }

  private Value name(String name, Scope scope) {
    Value value = scope.lookup(name);
    if (value != null) {
      return value;
    }
    Value.Func function = functions.find(name, line);
    return function != null
        ? new Value.Func(name, (around, arguments) -> metered(function, arguments))
        : Value.error("context has no property '" + name + "'");
  }

  private static Value negated(Value number) {
    return number instanceof Value.Num n ? new Value.Num(n.number().negate()) : number;
  }

  private Value property(Value of, String name) {
    return switch (of) {
      case Failure failure -> failure;
      case Value.Array array -> item(array, Value.text(name));
      case Value.Obj object -> {
        Value member = object.members().get(name);
        yield member == null
            ? Value.error("object has no property '" + Texts.lower(name) + "'")
            : member;
      }
      default -> Value.error(Convert.described(of) + " doesn't support lookups");
    };
  }

  private Value index(Value of, Value at) {
    if (of instanceof Failure || at instanceof Failure) {
      return of instanceof Failure ? of : at;
    }
    return switch (of) {
      case Value.Array array -> item(array, at);
      case Value.Obj object -> {
        Value member = object.members().get(at.render());
        yield member == null ? Value.NULL : member;
      }
      default -> Value.error(Convert.described(of) + " doesn't support lookups");
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

  private Value call(Expr.Call call, Scope scope) {
    Value function = evaluate(call.function(), scope);
    if (!(function instanceof Value.Func func)) {
      return function instanceof Failure
          ? function
          : Value.error(Convert.described(function) + " is not a function");
    }
    List<Value> arguments = new ArrayList<>(call.arguments().size());
    for (Expr argument : call.arguments()) {
      arguments.add(evaluate(argument, scope));
    }
    return Functions.call(func, surroundings, arguments);
  }

  /** A call of a function of the suite, which is paid for before and after. */
  private Value metered(Value.Func function, List<Value> arguments) {
    for (Value argument : arguments) {
      work += Weight.of(argument, BUDGET);
    }
    if (work > WORK || exhausted) {
      return exhausted();
    }
    int level = depth;
    try {
      return charged(function.body().call(surroundings, arguments));
    } catch (ArithmeticException | DateTimeException e) {
      depth = level;
      return Value.error("value out of range"); // the JDK's calendar and decimals have ends
    }
  }

  private Callable lambda(Expr.Lambda lambda, Scope outer) {
    return (around, arguments) ->
        arguments.size() == lambda.names().size()
            ? charged(evaluate(lambda.body(), new Bound(lambda.names(), arguments, outer)))
            : Functions.wrongCount(lambda.names().size(), arguments.size());
  }

  /** The arguments of a lambda in front of what is known around it. */
  private record Bound(List<String> names, List<Value> values, Scope outer) implements Scope {
    @Override
    public @Nullable Value lookup(String name) {
      int at = names.lastIndexOf(name);
      return at >= 0 ? values.get(at) : outer.lookup(name);
    }
  }
}
