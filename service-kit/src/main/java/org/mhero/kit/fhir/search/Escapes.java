package org.mhero.kit.fhir.search;

import java.util.ArrayList;
import java.util.List;

/** The separators of parameter values and their escapes (FHIR R4 search.html#escaping). */
final class Escapes {

  /** Splits at every separator that is not escaped; escapes stay in the parts. */
  static List<String> split(String value, char separator) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        part.append(c).append(value.charAt(++i));
      } else if (c == separator) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  /** Takes the escapes away; a backslash before any other character stays. */
  static String plain(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    var out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean escape =
          c == '\\' && i + 1 < value.length() && ",|$\\".indexOf(value.charAt(i + 1)) >= 0;
      out.append(escape ? value.charAt(++i) : c);
    }
    return out.toString();
  }

  private Escapes() {}
}
