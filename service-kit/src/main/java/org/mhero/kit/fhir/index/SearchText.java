package org.mhero.kit.fhir.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds text for search: without case, accents or doubled spaces (FHIR R4 search.html#string). The
 * same function folds what is stored and what is asked.
 */
public final class SearchText {
  /** Longer values are compared by this many first characters; a b-tree key has a limit. */
  static final int LONGEST = 400;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

  public static String fold(String text) {
    if (isPlain(text)) {
      return cut(text.strip().toLowerCase(Locale.ROOT));
    }
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String one = SPACES.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return cut(letters(one));
  }

  /** Cuts a value to what an index key holds, without the one character no database takes. */
  public static String cut(String value) {
    String text = value.indexOf('\u0000') < 0 ? value : value.replace("\u0000", "");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static boolean isPlain(String text) {
    char before = 'x';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7f || c < ' ' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return true;
  }

  /** Letters Unicode does not decompose. */
  private static String letters(String text) {
    var out = new StringBuilder(text.length() + 4);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 'ø' -> out.append('o');
        case 'ł' -> out.append('l');
        case 'đ', 'ð', 'ɗ' -> out.append('d');
        case 'ħ' -> out.append('h');
        case 'ı' -> out.append('i');
        case 'ɓ' -> out.append('b');
        case 'ƙ' -> out.append('k');
        case 'ɔ' -> out.append('o');
        case 'ɛ' -> out.append('e');
        case 'ŋ' -> out.append('n');
        case 'ß' -> out.append("ss");
        case 'æ' -> out.append("ae");
        case 'œ' -> out.append("oe");
        case 'þ' -> out.append("th");
        case '\u2018', '\u2019', '\u02bc', '\u02bb' -> out.append('\'');
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private SearchText() {}
}
