package org.mhero.workflow.expression;

import java.util.List;

/**
 * Typed equality (reference 7.4): the same type and an equal value; {@code 1} and {@code "1"}
 * differ. Two values are equal when their keys are.
 */
public final class Equality {
  private Equality() {}

  /** A key with {@code equals} and {@code hashCode} for sets of values. */
  public static Object key(Value value) {
    return switch (value) {
      case Value.Num number ->
          number.number().signum() == 0 ? 0 : number.number().stripTrailingZeros();
      case Value.DateTime at -> at.at().toInstant();
      case Value.Array array -> compound(array);
      case Value.Obj object -> compound(object);
      default -> value;
    };
  }

  /** Whether two values are equal and of the same type. */
  public static boolean same(Value a, Value b) {
    return a.getClass() == b.getClass() && key(a).equals(key(b));
  }

  /** Compounds are equal when they are written the same with their types. */
  private static List<Object> compound(Value value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return List.of(value.getClass(), text.toString());
  }

  private static void write(Value value, StringBuilder text) {
    switch (value) {
      case Value.Array array -> {
        text.append('[');
        array.items().forEach(item -> write(item, text));
        text.append(']');
      }
      case Value.Obj object -> {
        text.append('{');
        for (String key : object.members().sortedKeys()) {
          text.append(key.length()).append(':').append(key);
          write(object.members().member(key), text);
        }
        text.append('}');
      }
      default -> {
        String content = String.valueOf(key(value));
        text.append(value.getClass().getSimpleName()).append(content.length());
        text.append(':').append(content);
      }
    }
  }
}
