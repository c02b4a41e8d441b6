package org.mhero.workflow.expression.test;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Arguments;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Value;

/**
 * Looks at what a classifier told about a text: {@code extra.intents} and {@code extra.entities}.
 */
final class Intents {
  static final int ANY = Integer.MAX_VALUE;
  static final int FIRST = 1;

  private Intents() {}

  static Value test(Arguments arguments, int among) {
    if (!(arguments.value(0) instanceof Value.Obj result)) {
      return Value.error("requires a result");
    }
    boolean told =
        arguments.surroundings().line() == Line.V13_2
            && result.members().member("extra") instanceof Value.Obj;
    if (!told || !(result.members().member("extra") instanceof Value.Obj extra)) {
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
