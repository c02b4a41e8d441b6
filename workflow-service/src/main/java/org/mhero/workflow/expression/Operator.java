package org.mhero.workflow.expression;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The operators with their binding strength. Arithmetic and order want numbers on both sides;
 * {@code =}, {@code !=} and {@code &} compare and join texts (reference 7.4).
 */
public enum Operator {
  POWER("^", 6) {
    @Override
    Value numbers(BigDecimal a, BigDecimal b, Line line) {
      return Powers.power(a, b, line);
    }
  },
  TIMES("*", 5) {
    @Override
    Value numbers(BigDecimal a, BigDecimal b, Line line) {
      return new Value.Num(a.multiply(b));
    }
  },
  DIVIDE("/", 5) {
    @Override
    Value numbers(BigDecimal a, BigDecimal b, Line line) {
      return Numbers.divide(a, b);
    }
  },
  PLUS("+", 4) {
    @Override
    Value numbers(BigDecimal a, BigDecimal b, Line line) {
      return new Value.Num(a.add(b));
    }
  },
  MINUS("-", 4) {
    @Override
    Value numbers(BigDecimal a, BigDecimal b, Line line) {
      return new Value.Num(a.subtract(b));
    }
  },
  LESS("<", 3) {
    @Override
    Value numbers(BigDecimal a, BigDecimal b, Line line) {
      return Value.bool(a.compareTo(b) < 0);
    }
  },
  LESS_OR_EQUAL("<=", 3) {
    @Override
    Value numbers(BigDecimal a, BigDecimal b, Line line) {
      return Value.bool(a.compareTo(b) <= 0);
    }
  },
  GREATER(">", 3) {
    @Override
    Value numbers(BigDecimal a, BigDecimal b, Line line) {
      return Value.bool(a.compareTo(b) > 0);
    }
  },
  GREATER_OR_EQUAL(">=", 3) {
    @Override
    Value numbers(BigDecimal a, BigDecimal b, Line line) {
      return Value.bool(a.compareTo(b) >= 0);
    }
  },
  EQUAL("=", 2) {
    @Override
    Value texts(String a, String b) {
      return Value.bool(a.equals(b));
    }
  },
  NOT_EQUAL("!=", 2) {
    @Override
    Value texts(String a, String b) {
      return Value.bool(!a.equals(b));
    }
  },
  JOIN("&", 1) {
    @Override
    Value texts(String a, String b) {
      return Value.text(a + b);
    }
  };

  static final int LOOSEST = 1;

  private final String sign;
  private final int strength;

  Operator(String sign, int strength) {
    this.sign = sign;
    this.strength = strength;
  }

  /** As it is written. */
  public String sign() {
    return sign;
  }

  int strength() {
    return strength;
  }

  static @Nullable Operator of(String sign) {
    for (Operator operator : values()) {
      if (operator.sign.equals(sign)) {
        return operator;
      }
    }
    return null;
  }

  Value numbers(BigDecimal a, BigDecimal b, Line line) {
    throw new UnsupportedOperationException(sign + " works on texts");
  }

  Value texts(String a, String b) {
    throw new UnsupportedOperationException(sign + " works on numbers");
  }

  /** The result, an error when a side is one or cannot be converted. */
  Value apply(Value left, Value right, Line line) {
    if (strength <= EQUAL.strength) {
      Value a = Convert.text(left);
      Value b = Convert.text(right);
      if (a instanceof Value.Failure) {
        return a;
      }
      return b instanceof Value.Failure ? b : texts(a.render(), b.render());
    }
    Value a = Convert.number(left, line);
    Value b = Convert.number(right, line);
    if (a instanceof Value.Num x && b instanceof Value.Num y) {
      return numbers(x.number(), y.number(), line);
    }
    return a instanceof Value.Failure ? a : b;
  }
}
