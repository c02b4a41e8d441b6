package org.mhero.reporting.console.layout;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which language a page is in. */
public final class Languages {
  /** The cookie that keeps the choice. */
  public static final String COOKIE = "lang";

  private Languages() {}

  /** The chosen one, else the first that the browser accepts, else the first of the console. */
  public static String of(@Nullable String chosen, @Nullable String accepted) {
    if (chosen != null && WordBook.LANGUAGES.contains(chosen)) {
      return chosen;
    }
    try {
      List<Locale.LanguageRange> ranges =
          Locale.LanguageRange.parse(accepted == null ? "" : accepted);
      String found = Locale.lookupTag(ranges, WordBook.LANGUAGES);
      return found != null ? found : WordBook.LANGUAGES.getFirst();
    } catch (IllegalArgumentException unreadable) {
      return WordBook.LANGUAGES.getFirst();
    }
  }
}
