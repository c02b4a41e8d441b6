package org.mhero.workflow.expression.function;

import java.util.Map;
import org.mhero.workflow.expression.Callable;
import org.mhero.workflow.expression.Kind;
import org.mhero.workflow.expression.Signature;
import org.mhero.workflow.expression.Value;

/** {@code now}, {@code today} and their like (reference 7.9, date and time). */
public final class TimeFunctions {
  public static final Map<String, Callable> TABLE =
      Map.of(
          "now", Signature.strict(0, 0, (s, none) -> new Value.DateTime(s.now())),
          "today", Signature.strict(0, 0, (s, none) -> new Value.Date(s.now().toLocalDate())),
          "weekday",
              Signature.of(Kind.DATE, date -> Value.number(date.getDayOfWeek().getValue() % 7)));

  private TimeFunctions() {}
}
