package org.mhero.reporting.console.layout;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.ReportingConfig;

/** All words of the console, read once: {@code words/<area>_<language>.properties}. */
@ApplicationScoped
public class WordBook {
  /** The languages, the first one being that of a browser that asks for none of them. */
  public static final List<String> LANGUAGES = List.of("en", "fr");

  static final List<String> AREAS =
      List.of(
          "common",
          "signin",
          "overview",
          "people",
          "places",
          "send",
          "surveys",
          "results",
          "inbox",
          "dhis2");

  private static final Map<String, Locale> LOCALES = Map.of("en", Locale.UK, "fr", Locale.FRANCE);

  private final Map<String, Words> words = new HashMap<>();

  public WordBook(ReportingConfig config) {
    for (String language : LANGUAGES) {
      Map<String, String> patterns = Map.copyOf(read(language));
      Locale locale = LOCALES.getOrDefault(language, Locale.UK);
      words.put(language, new Words(locale, config.zone(), patterns));
    }
  }

  /** The words of a language; those of the first one where it is unknown. */
  public Words in(@Nullable String language) {
    Words found = language == null ? null : words.get(language);
    return found != null ? found : Objects.requireNonNull(words.get(LANGUAGES.getFirst()));
  }

  /** Reads every area of one language, each key with its area before it. */
  static Map<String, String> read(String language) {
    Map<String, String> patterns = new HashMap<>();
    for (String area : AREAS) {
      load(area, language).forEach((key, value) -> patterns.put(area + "." + key, "" + value));
    }
    return patterns;
  }

  private static Properties load(String area, String language) {
    String name = "/words/" + area + "_" + language + ".properties";
    try (InputStream bytes = WordBook.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("Missing " + name);
      }
      Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
      Properties properties = new Properties();
      properties.load(text);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
