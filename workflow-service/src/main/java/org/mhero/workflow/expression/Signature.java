package org.mhero.workflow.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Turns a plain body into a {@link Callable}: counts the arguments, converts them and hands errors
 * on, so that no function has to.
 */
public final class Signature {
  private Signature() {}

  /** A function of one argument. */
  public static <A> Callable of(Kind<A> a, Function<A, Value> body) {
    return (surroundings, arguments) -> {
      if (arguments.size() != 1) {
        return Functions.wrongCount(1, arguments.size());
      }
      Value first = a.convert().apply(arguments.getFirst(), surroundings);
      return first instanceof Value.Failure ? first : body.apply(a.unwrap().apply(first));
    };
  }

  /** A function of two arguments. */
  public static <A, B> Callable of(Kind<A> a, Kind<B> b, BiFunction<A, B, Value> body) {
    return (surroundings, arguments) -> {
      if (arguments.size() != 2) {
        return Functions.wrongCount(2, arguments.size());
      }
      Value first = a.convert().apply(arguments.get(0), surroundings);
      if (first instanceof Value.Failure) {
        return first;
      }
      Value second = b.convert().apply(arguments.get(1), surroundings);
      return second instanceof Value.Failure
          ? second
          : body.apply(a.unwrap().apply(first), b.unwrap().apply(second));
    };
  }

  /** A function of three arguments. */
  public static <A, B, C> Callable of(Kind<A> a, Kind<B> b, Kind<C> c, Body3<A, B, C> body) {
    return (surroundings, arguments) -> {
      if (arguments.size() != 3) {
        return Functions.wrongCount(3, arguments.size());
      }
      Value first = a.convert().apply(arguments.get(0), surroundings);
      Value second = b.convert().apply(arguments.get(1), surroundings);
      Value third = c.convert().apply(arguments.get(2), surroundings);
      for (Value value : List.of(first, second, third)) {
        if (value instanceof Value.Failure) {
          return value;
        }
      }
      return body.apply(a.unwrap().apply(first), b.unwrap().apply(second), c.unwrap().apply(third));
    };
  }

  /** A function with arguments that may be left out; each that is given is converted. */
  public static Callable of(
      List<Kind<?>> required, List<Kind<?>> optional, Function<Arguments, Value> body) {
    List<Kind<?>> kinds = new ArrayList<>(required);
    kinds.addAll(optional);
    return between(
        required.size(),
        kinds.size(),
        (surroundings, values) -> {
          List<Value> converted = new ArrayList<>(values.size());
          for (int i = 0; i < values.size(); i++) {
            Value value = kinds.get(i).convert().apply(values.get(i), surroundings);
            if (value instanceof Value.Failure) {
              return value;
            }
            converted.add(value);
          }
          return body.apply(new Arguments(surroundings, converted));
        });
  }

  /** A function of {@code least} to {@code most} arguments that looks at them itself. */
  public static Callable between(int least, int most, Callable body) {
    return (surroundings, arguments) -> {
      int size = arguments.size();
      if (least == most && size != least) {
        return Functions.wrongCount(least, size);
      }
      if (most == Integer.MAX_VALUE && size < least) {
        return Value.error("need at least " + least + " argument(s), got " + size);
      }
      return size < least || size > most
          ? Value.error("need " + least + " to " + most + " argument(s), got " + size)
          : body.call(surroundings, arguments);
    };
  }

  /** The same, with the first error among the arguments as its result. */
  public static Callable strict(int least, int most, Callable body) {
    return between(
        least,
        most,
        (surroundings, arguments) -> {
          for (Value argument : arguments) {
            if (argument instanceof Value.Failure) {
              return argument;
            }
          }
          return body.call(surroundings, arguments);
        });
  }

  /** Three arguments. */
  @FunctionalInterface
  public interface Body3<A, B, C> {
    Value apply(A a, B b, C c);
  }
}
