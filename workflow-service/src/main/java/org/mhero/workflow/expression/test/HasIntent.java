package org.mhero.workflow.expression.test;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/**
 * {@code has_intent(result, name, confidence)}: a classifier told this intent in the result's
 * {@code extra}; {@code has_top_intent} asks the same of the first one only. The line of today has
 * no classifiers, so there it is never true (reference 6.7).
 *
 * @param among how many of the intents may be the one
 */
record HasIntent(String name, int among) implements RouterTest {
  static final int ANY = Integer.MAX_VALUE;
  static final int FIRST = 1;

  @Override
  public Value call(Surroundings surroundings, List<Value> arguments) {
    Callable body =
        Signature.of(List.of(Kind.OBJECT, Kind.TEXT, Kind.NUMBER), List.of(), this::test);
    return body.call(surroundings, arguments);
  }

  private Value test(Arguments arguments) {
    if (arguments.surroundings().line() != Line.V13_2
        || !(arguments.members(0).member("extra") instanceof Value.Obj extra)) {
      return TestResult.NO;
    }
    return items(extra.members().member("intents")).stream()
            .limit(among)
            .anyMatch(intent -> likely(intent, arguments.text(1), arguments.number(2)))
        ? TestResult.of(arguments.text(1), entities(extra.members().member("entities")))
        : TestResult.NO;
  }

  private static boolean likely(Value intent, String name, BigDecimal confidence) {
    return intent instanceof Value.Obj object
        && object.members().member("name").render().equals(name)
        && Convert.number(object.members().member("confidence")) instanceof Value.Num told
        && told.number().compareTo(confidence) >= 0;
  }

  private static Value entities(Value entities) {
    Map<String, Value> first = new LinkedHashMap<>();
    if (entities instanceof Value.Obj object) {
      for (String name : object.members().keys()) {
        List<Value> values = items(object.members().member(name));
        if (!values.isEmpty() && values.getFirst() instanceof Value.Obj value) {
          first.put(name, value.members().member("value"));
        }
      }
    }
    return Members.of(first);
  }

  private static List<Value> items(Value value) {
    return value instanceof Value.Array array ? array.items() : List.of();
  }
}
