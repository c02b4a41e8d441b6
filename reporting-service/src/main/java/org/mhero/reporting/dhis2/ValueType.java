package org.mhero.reporting.dhis2;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Whether DHIS2 will read a text as a value of a data element's type. */
final class ValueType {
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d*)");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ValueType() {}

  static boolean accepts(String type, String value) {
    return switch (type) {
      case "INTEGER" -> WHOLE.matcher(value).matches();
      case "INTEGER_POSITIVE" -> whole(value) && !value.equals("0");
      case "INTEGER_ZERO_OR_POSITIVE" -> whole(value);
      case "INTEGER_NEGATIVE" -> WHOLE.matcher(value).matches() && value.startsWith("-");
      case "NUMBER" -> NUMBER.matcher(value).matches();
      case "PERCENTAGE" -> NUMBER.matcher(value).matches() && within(value, HUNDRED);
      case "UNIT_INTERVAL" -> NUMBER.matcher(value).matches() && within(value, BigDecimal.ONE);
      case "BOOLEAN" -> value.equals("true") || value.equals("false");
      case "TRUE_ONLY" -> value.equals("true");
      case "DATE" -> DATE.matcher(value).matches();
      default -> !value.isBlank();
    };
  }

  private static boolean whole(String value) {
    return WHOLE.matcher(value).matches() && !value.startsWith("-");
  }

  private static boolean within(String value, BigDecimal most) {
    BigDecimal number = new BigDecimal(value);
    return number.signum() >= 0 && number.compareTo(most) <= 0;
  }
}
