package org.mhero.workflow.expression;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The country's ways of writing (reference 2.3).
 *
 * @param dateFormat order of day, month and year in what people write
 * @param timeFormat how times are written out
 * @param timezone where the day begins
 * @param allowedLanguages ISO 639-3 codes; the first is the default language
 * @param defaultCountry ISO 3166 two letters, or null
 * @param decimalSymbol decimal symbol of numbers
 * @param groupingSymbol digit grouping symbol of numbers
 * @param collation how word tests and location names compare
 * @param redaction what expressions may not show
 * @param obfuscationKey four 32-bit words from which {@code @contact.ref} is derived
 * @param line the generation of the original engine to follow
 * @param policies where it is deliberately left
 */
public record Environment(
    DateFormat dateFormat,
    String timeFormat,
    ZoneId timezone,
    List<String> allowedLanguages,
    @Nullable String defaultCountry,
    char decimalSymbol,
    char groupingSymbol,
    Collation collation,
    RedactionPolicy redaction,
    List<Integer> obfuscationKey,
    Line line,
    Policies policies) {

  private static final List<Integer> OBFUSCATION_KEY = List.of(0xA3B1C, 0xD2E3F, 0x1A2B3, 0xC0FFEE);

  /** The defaults of the reference. */
  public static final Environment DEFAULT =
      new Environment(DateFormat.YEAR_FIRST, "tt:mm", ZoneId.of("UTC"), List.of(), null, '.', ',');

  public Environment {
    allowedLanguages = List.copyOf(allowedLanguages);
    obfuscationKey = List.copyOf(obfuscationKey);
  }

  /** With the defaults of what countries seldom set, on the line that the suite runs. */
  public Environment(
      DateFormat dateFormat,
      String timeFormat,
      ZoneId timezone,
      List<String> allowedLanguages,
      @Nullable String defaultCountry,
      char decimalSymbol,
      char groupingSymbol) {
    this(
        dateFormat,
        timeFormat,
        timezone,
        allowedLanguages,
        defaultCountry,
        decimalSymbol,
        groupingSymbol,
        Collation.DEFAULT,
        RedactionPolicy.NONE,
        OBFUSCATION_KEY,
        Line.V14_4,
        Policies.ORIGINAL);
  }

  /** The first allowed language, or null. */
  public @Nullable String defaultLanguage() {
    return allowedLanguages.isEmpty() ? null : allowedLanguages.getFirst();
  }

  /** Whether URN paths are hidden. */
  public boolean redactsUrns() {
    return redaction == RedactionPolicy.URNS;
  }

  /** The same on another line. */
  public Environment on(Line other) {
    return with(timezone, allowedLanguages, defaultCountry, other, policies);
  }

  /** The same with other policies. */
  public Environment following(Policies chosen) {
    return with(timezone, allowedLanguages, defaultCountry, line, chosen);
  }

  /** This environment for a contact: its own language first, its own zone, where they are known. */
  public Environment mergedWith(@Nullable String language, @Nullable ZoneId zone) {
    return mergedWith(language, zone, null);
  }

  /** The same, with the contact's country where it is known. */
  public Environment mergedWith(
      @Nullable String language, @Nullable ZoneId zone, @Nullable String country) {
    boolean speaks =
        language != null
            && allowedLanguages.contains(language)
            && !language.equals(defaultLanguage());
    if (!speaks && zone == null && country == null) {
      return this;
    }
    List<String> languages = allowedLanguages;
    if (speaks && language != null) {
      List<String> reordered = new ArrayList<>(allowedLanguages);
      reordered.remove(language);
      reordered.addFirst(language);
      languages = reordered;
    }
    return with(
        zone == null ? timezone : zone,
        languages,
        country == null ? defaultCountry : country,
        line,
        policies);
  }

  private Environment with(
      ZoneId zone, List<String> languages, @Nullable String country, Line onLine, Policies chosen) {
    return new Environment(
        dateFormat,
        timeFormat,
        zone,
        languages,
        country,
        decimalSymbol,
        groupingSymbol,
        collation,
        redaction,
        obfuscationKey,
        onLine,
        chosen);
  }

  /** The three orders in which input can be parsed. */
  public enum DateFormat {
    YEAR_FIRST("YYYY-MM-DD"),
    DAY_FIRST("DD-MM-YYYY"),
    MONTH_FIRST("MM-DD-YYYY");

    private final String layout;

    DateFormat(String layout) {
      this.layout = layout;
    }

    /** The layout as the reference spells it. */
    public String layout() {
      return layout;
    }

    /** The order that a layout names. */
    public static DateFormat of(String layout) {
      for (DateFormat format : values()) {
        if (format.layout.equals(layout)) {
          return format;
        }
      }
      throw new IllegalArgumentException("Unknown date format " + layout);
    }
  }
}
