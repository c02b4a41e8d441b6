package org.mhero.workflow.expression;

/**
 * How much a value is to work on: the bytes of a text, one for most others, the sum for arrays and
 * objects. Because values are shared, a short expression can make one of astronomic size; counting
 * stops at a limit.
 */
final class Weight {
  private final long limit;
  private long counted;

  private Weight(long limit) {
    this.limit = limit;
  }

  /** The weight, or something over the limit. */
  static long of(Value value, long limit) {
    return switch (value) {
      case Value.Text text -> bytes(text.text());
      case Value.Array array -> new Weight(limit).all(array);
      case Value.Obj object -> new Weight(limit).all(object);
      default -> 1;
    };
  }

  private long all(Value value) {
    add(value);
    return counted;
  }

  private void add(Value value) {
    counted++;
    if (counted > limit) {
      return;
    }
    switch (value) {
      case Value.Text text -> counted += text.text().length();
      case Value.Array array -> {
        for (int i = 0; i < array.items().size() && counted <= limit; i++) {
          add(array.items().get(i));
        }
      }
      case Value.Obj object when object.members() instanceof Members.Known known -> {
        for (String key : known.keys()) {
          if (counted > limit) {
            return;
          }
          counted += key.length();
          add(known.member(key));
        }
      }
      default -> {}
    }
  }

  private static long bytes(String text) {
    long bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }
}
