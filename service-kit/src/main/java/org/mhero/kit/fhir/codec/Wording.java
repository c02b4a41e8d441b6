package org.mhero.kit.fhir.codec;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the library's codes and quoted input out of a parser's message. */
final class Wording {
  private static final Pattern CODE = Pattern.compile("HAPI-\\d+: ");
  private static final int LONGEST = 300;

  static String plain(@Nullable String message) {
    if (message == null) {
      return "cannot be read";
    }
    String text = CODE.matcher(message).replaceAll("");
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  private Wording() {}
}
