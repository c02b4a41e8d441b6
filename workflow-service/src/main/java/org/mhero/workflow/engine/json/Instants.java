package org.mhero.workflow.engine.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads and writes moments, each with the offset it was told in (reference 3.1, 3.4). A session
 * holds one for each step, and the JDK's parser took a fifth of the time that reading and writing
 * sessions takes; the usual form in UTC is therefore read by hand.
 */
final class Instants {
  /** Of a session without any run. */
  static final OffsetDateTime EPOCH = Instant.EPOCH.atOffset(ZoneOffset.UTC);

  private static final String SHAPE = "0000-00-00T00:00:00";
  private static final int NANO_DIGITS = 9;

  private Instants() {}

  /**
   * The moment of a text.
   *
   * @throws DateTimeException when it is none
   */
  static OffsetDateTime parse(String text) {
    int end = text.length() - 1;
    boolean usual =
        end >= SHAPE.length()
            && text.charAt(end) == 'Z'
            && shaped(text)
            && number(text, 11, 13) < 24;
    int nano = usual ? nano(text, end) : -1;
    if (nano < 0) {
      return OffsetDateTime.parse(text);
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            nano)
        .atOffset(ZoneOffset.UTC);
  }

  /** A moment the engine has seen itself. */
  static String text(Instant instant) {
    return text(instant.atOffset(ZoneOffset.UTC));
  }

  /** A moment with its offset and as much of a fraction as it needs. */
  static String text(OffsetDateTime moment) {
    StringBuilder text = new StringBuilder(36);
    padded(text, moment.getYear(), 4);
    padded(text.append('-'), moment.getMonthValue(), 2);
    padded(text.append('-'), moment.getDayOfMonth(), 2);
    padded(text.append('T'), moment.getHour(), 2);
    padded(text.append(':'), moment.getMinute(), 2);
    padded(text.append(':'), moment.getSecond(), 2);
    if (moment.getNano() != 0) {
      padded(text.append('.'), moment.getNano(), NANO_DIGITS);
      while (text.charAt(text.length() - 1) == '0') {
        text.setLength(text.length() - 1);
      }
    }
    return text.append(moment.getOffset().getId()).toString();
  }

  private static void padded(StringBuilder text, int number, int width) {
    String digits = Integer.toString(number);
    text.repeat('0', Math.max(0, width - digits.length())).append(digits);
  }

  private static boolean shaped(String text) {
    for (int i = 0; i < SHAPE.length(); i++) {
      char wanted = SHAPE.charAt(i);
      if (wanted == '0' ? !digit(text.charAt(i)) : text.charAt(i) != wanted) {
        return false;
      }
    }
    return text.charAt(17) < '6'; // a leap second is for the JDK to refuse
  }

  /** What follows the seconds as nanoseconds, less than 0 when it is no fraction. */
  private static int nano(String text, int end) {
    int start = SHAPE.length() + 1;
    if (end == SHAPE.length()) {
      return 0;
    }
    if (text.charAt(SHAPE.length()) != '.' || end == start || end - start > NANO_DIGITS) {
      return -1;
    }
    int nano = 0;
    for (int i = start; i < start + NANO_DIGITS; i++) {
      char c = i < end ? text.charAt(i) : '0';
      if (!digit(c)) {
        return -1;
      }
      nano = nano * 10 + (c - '0');
    }
    return nano;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
