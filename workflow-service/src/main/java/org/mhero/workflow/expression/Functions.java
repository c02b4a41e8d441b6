package org.mhero.workflow.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.function.ArrayFunctions;
import org.mhero.workflow.expression.function.CalendarFunctions;
import org.mhero.workflow.expression.function.ConversionFunctions;
import org.mhero.workflow.expression.function.EncodingFunctions;
import org.mhero.workflow.expression.function.FormatFunctions;
import org.mhero.workflow.expression.function.LogicFunctions;
import org.mhero.workflow.expression.function.NumberFunctions;
import org.mhero.workflow.expression.function.TextFunctions;
import org.mhero.workflow.expression.function.TimeFunctions;
import org.mhero.workflow.expression.function.WordFunctions;
import org.mhero.workflow.expression.test.RouterTest;
import org.mhero.workflow.expression.test.RouterTests;

/**
 * The functions an expression can call, by lower-case name: the families of reference 7.9 and every
 * router test. To add one, add a line to the table of its family.
 */
public final class Functions {
  /** All functions of the suite. */
  public static final Functions STANDARD = standard();

  private static final Set<String> SINCE_14_4 = Set.of("slice", "prompt");

  private final Map<String, Value.Func> byName;

  public Functions(Map<String, Callable> bodies) {
    Map<String, Value.Func> named = new HashMap<>();
    bodies.forEach((name, body) -> named.put(name, new Value.Func(name, body)));
    this.byName = Map.copyOf(named);
  }

  private static Functions standard() {
    Map<String, Callable> bodies = new HashMap<>();
    bodies.putAll(ConversionFunctions.TABLE);
    bodies.putAll(LogicFunctions.TABLE);
    bodies.putAll(TextFunctions.TABLE);
    bodies.putAll(WordFunctions.TABLE);
    bodies.putAll(NumberFunctions.TABLE);
    bodies.putAll(ArrayFunctions.TABLE);
    bodies.putAll(TimeFunctions.TABLE);
    bodies.putAll(CalendarFunctions.TABLE);
    bodies.putAll(FormatFunctions.TABLE);
    bodies.putAll(EncodingFunctions.TABLE);
    for (RouterTest test : RouterTests.ALL) {
      bodies.put(test.name(), test);
    }
    return new Functions(bodies);
  }

  Value.@Nullable Func find(String name, Line line) {
    return line == Line.V13_2 && SINCE_14_4.contains(name) ? null : byName.get(name);
  }

  /** Calls a function; an error says which function it came from. */
  public static Value call(Value.Func function, Surroundings surroundings, List<Value> arguments) {
    return named(function.name(), function.body().call(surroundings, arguments));
  }

  static Value named(String name, Value result) {
    return result instanceof Value.Failure failure
        ? Value.error("error calling " + name + "(...): " + failure.message())
        : result;
  }

  /** The error of a call with too few or too many arguments. */
  public static Value.Failure wrongCount(int wanted, int got) {
    return Value.error("need " + wanted + " argument(s), got " + got);
  }
}
