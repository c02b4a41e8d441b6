package org.mhero.workflow.expression;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A layout of dates and times such as {@code DD-MM-YYYY tt:mm} (reference 7.6). */
public final class DateLayout {
  /** Tokens of dates. */
  private static final Set<String> OF_DATES =
      Set.of("YYYY", "YY", "M", "MM", "MMM", "MMMM", "D", "DD", "EEE", "EEEE");

  /** Tokens of times. */
  private static final Set<String> OF_TIMES =
      Set.of("h", "hh", "t", "tt", "m", "mm", "s", "ss", "fff", "ffffff", "fffffffff", "aa", "AA");

  private static final Set<String> OF_ZONES = Set.of("Z", "ZZZ");
  private static final Set<String> NOT_PARSED = Set.of("MMM", "MMMM", "EEE", "EEEE");
  private static final String LITERALS = " :/.,T-_";

  private final List<String> tokens;

  private DateLayout(List<String> tokens) {
    this.tokens = tokens;
  }

  /** What a layout is for: other tokens than its own are refused. */
  public enum Use {
    DATE,
    TIME,
    DATE_TIME;

    private boolean allows(String token) {
      return switch (this) {
        case DATE -> OF_DATES.contains(token);
        case TIME -> OF_TIMES.contains(token);
        case DATE_TIME ->
            OF_DATES.contains(token) || OF_TIMES.contains(token) || OF_ZONES.contains(token);
      };
    }
  }

  /** The layout, or null when it is not one. */
  public static @Nullable DateLayout of(String layout, Use use) {
    List<String> tokens = new ArrayList<>();
    for (int at = 0; at < layout.length(); ) {
      char c = layout.charAt(at);
      int end = at + 1;
      if (LITERALS.indexOf(c) < 0) {
        while (end < layout.length() && layout.charAt(end) == c) {
          end++;
        }
        if (!use.allows(layout.substring(at, end))) {
          return null;
        }
      }
      tokens.add(layout.substring(at, end));
      at = end;
    }
    return new DateLayout(tokens);
  }

  /** Whether texts can be parsed by it: names of months and days are not understood. */
  boolean parses() {
    return tokens.stream().noneMatch(NOT_PARSED::contains);
  }

  List<String> tokens() {
    return tokens;
  }

  /** The text of a wall clock; the offset is of no interest to dates and times. */
  public String format(LocalDateTime at, ZoneOffset offset, Environment environment) {
    StringBuilder text = new StringBuilder();
    for (String token : tokens) {
      switch (token.charAt(0)) {
        case 'Y', 'M', 'D', 'E' -> date(text, token, at, environment);
        case 'h', 't', 'm', 's', 'f', 'a', 'A' -> time(text, token, at, environment);
        case 'Z' -> text.append(Canonical.offset(offset, ":", token.equals("Z") ? "Z" : "+00:00"));
        default -> text.append(token);
      }
    }
    return text.toString();
  }

  private static void date(
      StringBuilder text, String token, LocalDateTime at, Environment environment) {
    switch (token) {
      case "YYYY" -> Canonical.year(text, at.getYear());
      case "YY" -> Canonical.padded(text, Math.max(at.getYear(), 0) % 100, 2);
      case "M", "MM" -> Canonical.padded(text, at.getMonthValue(), token.length());
      case "MMM" -> text.append(DayNames.of(environment).shortMonths().get(at.getMonthValue() - 1));
      case "MMMM" -> text.append(DayNames.of(environment).months().get(at.getMonthValue() - 1));
      case "D", "DD" -> Canonical.padded(text, at.getDayOfMonth(), token.length());
      case "EEE" ->
          text.append(DayNames.of(environment).shortDays().get(at.getDayOfWeek().getValue() % 7));
      default -> text.append(DayNames.of(environment).days().get(at.getDayOfWeek().getValue() % 7));
    }
  }

  private static void time(
      StringBuilder text, String token, LocalDateTime at, Environment environment) {
    switch (token) {
      case "h", "hh" -> Canonical.padded(text, (at.getHour() + 11) % 12 + 1, token.length());
      case "t" -> text.append(at.getHour() == 0 ? "" : String.valueOf(at.getHour()));
      case "m", "mm" -> Canonical.padded(text, at.getMinute(), token.length());
      case "s", "ss" -> Canonical.padded(text, at.getSecond(), token.length());
      case "tt" -> Canonical.padded(text, at.getHour(), 2);
      case "aa" -> text.append(Texts.lower(half(at, environment)));
      case "AA" -> text.append(Texts.upper(half(at, environment)));
      default -> {
        StringBuilder nanos = new StringBuilder();
        Canonical.padded(nanos, at.getNano(), 9);
        text.append(nanos, 0, token.length());
      }
    }
  }

  private static String half(LocalDateTime at, Environment environment) {
    return DayNames.of(environment).halves().get(at.getHour() < 12 ? 0 : 1);
  }
}
