package org.mhero.workflow.expression.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** {@code text}, {@code number}, {@code array} and their like (reference 7.9, conversion). */
public final class ConversionFunctions {
  public static final Map<String, Callable> TABLE =
      Map.of(
          "text", Signature.of(Kind.TEXT, Value::text),
          "boolean", Signature.of(Kind.BOOL, Value::bool),
          "number", Signature.of(Kind.NUMBER, Value.Num::new),
          "date", Signature.of(Kind.DATE, Value.Date::new),
          "datetime", Signature.of(Kind.DATE_TIME, at -> at),
          "time", Signature.of(Kind.TIME, Value.Time::new),
          "array", Signature.strict(0, Integer.MAX_VALUE, (s, items) -> Lists.of(items, s)),
          "object", Signature.strict(0, Integer.MAX_VALUE, ConversionFunctions::object));

  private ConversionFunctions() {}

  private static Value object(Surroundings surroundings, List<Value> pairs) {
    if (pairs.size() % 2 != 0) {
      return Value.error("requires an even number of arguments");
    }
    Map<String, Value> members = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      members.put(pairs.get(i).render(), pairs.get(i + 1));
    }
    return Members.of(members);
  }
}
