package org.mhero.workflow.engine.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads instants. A session holds one for each step, and the JDK's parser took a fifth of the time
 * that reading and writing sessions takes; the usual form in UTC is therefore read by hand.
 */
final class Instants {
  private static final String SHAPE = "0000-00-00T00:00:00";
  private static final int NANO_DIGITS = 9;

  private Instants() {}

  /**
   * The instant of a text.
   *
   * @throws DateTimeException when it is none
   */
  static Instant parse(String text) {
    int end = text.length() - 1;
    boolean usual =
        end >= SHAPE.length()
            && text.charAt(end) == 'Z'
            && shaped(text)
            && number(text, 11, 13) < 24;
    int nano = usual ? nano(text, end) : -1;
    if (nano < 0) {
      return Instant.parse(text);
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            nano)
        .toInstant(ZoneOffset.UTC);
  }

  private static boolean shaped(String text) {
    for (int i = 0; i < SHAPE.length(); i++) {
      char wanted = SHAPE.charAt(i);
      if (wanted == '0' ? !digit(text.charAt(i)) : text.charAt(i) != wanted) {
        return false;
      }
    }
    return text.charAt(17) < '6'; // a leap second is for the JDK to refuse or read
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
