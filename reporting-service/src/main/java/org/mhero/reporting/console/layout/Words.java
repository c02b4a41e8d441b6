package org.mhero.reporting.console.layout;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words, numbers and days of one language. Patterns are {@link MessageFormat}: numbers in them
 * are grouped, and plurals chosen, as the language does it.
 */
public final class Words {
  private static final char NO_BREAK = '\u00a0';

  /** Names are known by the short codes; flows write the long ones. */
  private static final Map<String, String> TWO_LETTERS =
      Arrays.stream(Locale.getISOLanguages())
          .filter(code -> code.length() == 2)
          .collect(
              Collectors.toUnmodifiableMap(
                  code -> Locale.of(code).getISO3Language(), code -> code, (one, other) -> one));

  private final Locale locale;
  private final ZoneId zone;
  private final Map<String, String> patterns;

  Words(Locale locale, ZoneId zone, Map<String, String> patterns) {
    this.locale = locale;
    this.zone = zone;
    this.patterns = patterns;
  }

  /** The language as HTML names it. */
  public String lang() {
    return locale.getLanguage();
  }

  /** The clock in which days and hours are told. */
  public ZoneId zone() {
    return zone;
  }

  /** The words under a key. */
  public String t(String key) {
    return say(key);
  }

  /** The words under a key, with one value. */
  public String t(String key, @Nullable Object a) {
    return say(key, a);
  }

  /** The words under a key, with two values. */
  public String t(String key, @Nullable Object a, @Nullable Object b) {
    return say(key, a, b);
  }

  /** The words under a key, with three values. */
  public String t(String key, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
    return say(key, a, b, c);
  }

  /** The words under a key, with any number of values. */
  public String say(String key, @Nullable Object... values) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No words for " + key + " in " + lang());
    }
    return new MessageFormat(pattern, locale).format(values);
  }

  /** The words under a key that comes from outside, or the fallback when nobody wrote any. */
  public String or(String key, String fallback) {
    return patterns.containsKey(key) ? say(key) : fallback;
  }

  /** A count, grouped as the language does it. */
  public String number(long count) {
    return NumberFormat.getIntegerInstance(locale).format(count);
  }

  /** A share in whole percent, "60 %"; a dash where there is no base. */
  public String percent(long part, long whole) {
    return whole <= 0 ? "–" : number(Math.round(100.0 * part / whole)) + NO_BREAK + "%";
  }

  /** "Thu 18 June 2026". */
  public String day(Instant at) {
    return day(at.atZone(zone).toLocalDate());
  }

  /** "Thu 18 June 2026". */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEE d MMMM yyyy", locale).format(day);
  }

  /** "Thu 18 Jun", where there is little room. */
  public String brief(Instant at) {
    return DateTimeFormatter.ofPattern("EEE d MMM", locale).format(at.atZone(zone));
  }

  /** "Thu 18", for the axis of a chart. */
  public String shortDay(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEE d", locale).format(day);
  }

  /** "09:42". */
  public String hour(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm", locale).format(at.atZone(zone));
  }

  /** "Thu 18, 14 h", for the axis of a chart. */
  public String hourOfDay(Instant at) {
    return DateTimeFormatter.ofPattern("EEE d, HH:00", locale).format(at.atZone(zone));
  }

  /** "Thu 18 June 2026, 09:42". */
  public String moment(Instant at) {
    return day(at) + ", " + hour(at);
  }

  /** "09:42" for today, else the day with its hour. */
  public String since(Instant at, Instant now) {
    boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    return today ? say("common.today-at", hour(at)) : moment(at);
  }

  /**
   * The name of a language, the code itself where nobody knows it.
   *
   * @param code BCP 47, or ISO 639 with three letters
   */
  public String language(String code) {
    String tag = TWO_LETTERS.getOrDefault(code, code);
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    return name.isEmpty() || name.equals(tag)
        ? code
        : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }
}
