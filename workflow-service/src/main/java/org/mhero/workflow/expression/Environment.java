package org.mhero.workflow.expression;

import java.time.ZoneId;
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
 */
public record Environment(
    DateFormat dateFormat,
    String timeFormat,
    ZoneId timezone,
    List<String> allowedLanguages,
    @Nullable String defaultCountry,
    char decimalSymbol,
    char groupingSymbol) {

  /** The defaults of the reference. */
  public static final Environment DEFAULT =
      new Environment(DateFormat.YEAR_FIRST, "tt:mm", ZoneId.of("UTC"), List.of(), null, '.', ',');

  public Environment {
    allowedLanguages = List.copyOf(allowedLanguages);
  }

  /** The first allowed language, or null. */
  public @Nullable String defaultLanguage() {
    return allowedLanguages.isEmpty() ? null : allowedLanguages.getFirst();
  }

  /** This environment for a contact: its own language first, its own zone, where they are known. */
  public Environment mergedWith(@Nullable String language, @Nullable ZoneId zone) {
    boolean speaks =
        language != null
            && allowedLanguages.contains(language)
            && !language.equals(defaultLanguage());
    if (!speaks && zone == null) {
      return this;
    }
    List<String> languages = allowedLanguages;
    if (speaks && language != null) {
      List<String> reordered = new java.util.ArrayList<>(allowedLanguages);
      reordered.remove(language);
      reordered.addFirst(language);
      languages = reordered;
    }
    return new Environment(
        dateFormat,
        timeFormat,
        zone == null ? timezone : zone,
        languages,
        defaultCountry,
        decimalSymbol,
        groupingSymbol);
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
