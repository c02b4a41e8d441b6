package org.mhero.kit.fhir.search;

import java.util.Locale;

/** How an ordered value is compared (FHIR R4 search.html#prefix). */
enum Prefix {
  EQ,
  NE,
  GT,
  LT,
  GE,
  LE,
  SA,
  EB,
  AP;

  /** The prefix a value begins with, {@code EQ} when it has none. */
  static Prefix of(String value) {
    for (Prefix prefix : values()) {
      if (value.startsWith(prefix.name().toLowerCase(Locale.ROOT))) {
        return prefix;
      }
    }
    return EQ;
  }

  /** The value without its prefix. */
  static String rest(String value) {
    return value.length() > 2 && Character.isLetter(value.charAt(0)) ? value.substring(2) : value;
  }
}
