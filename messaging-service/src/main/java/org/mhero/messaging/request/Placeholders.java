package org.mhero.messaging.request;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code @contact.first_name} and its like; anything else with an at sign stays as it is. */
final class Placeholders {
  private static final Pattern NAMED =
      Pattern.compile(
          "@contact\\.(first_name|name|facility|district)\\b", Pattern.CASE_INSENSITIVE);

  private Placeholders() {}

  /** What is not known of the person becomes nothing: never a placeholder on a handset. */
  static String fill(String text, Addressee addressee) {
    if (text.indexOf('@') < 0) {
      return text;
    }
    Map<String, String> values =
        Map.of(
            "first_name", addressee.firstName(),
            "name", addressee.name(),
            "facility", addressee.facility(),
            "district", addressee.district());
    Matcher named = NAMED.matcher(text);
    return named.replaceAll(
        m -> Matcher.quoteReplacement(values.get(m.group(1).toLowerCase(Locale.ROOT))));
  }
}
