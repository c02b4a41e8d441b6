package org.mhero.workflow.expression;

/**
 * Folds the letters and digits that Arabic, Persian, Urdu, Kurdish and Pashto keyboards write
 * differently into one each (reference 2.4).
 */
final class ArabicVariants {
  private static final String YEH = "\u064A\u0649\u06CC\u0626\u06CD\u06D0\u06D2\u0777\u077A\u077B";
  private static final String KAF = "\u0643\u06A9\u06AA\u06AB\u06AC\u06AE\u0762\u0763\u0764";

  private ArabicVariants() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(base(text.charAt(i)));
    }
    return folded.toString();
  }

  private static char base(char c) {
    if (c >= '\u0660' && c <= '\u0669') {
      return (char) (c - '\u0660' + '\u06F0');
    }
    if (YEH.indexOf(c) >= 0) {
      return '\u06CC';
    }
    if (KAF.indexOf(c) >= 0) {
      return '\u06A9';
    }
    return switch (c) {
      case '\u0622' -> '\u0627'; // alef with madda
      case '\u067C' -> '\u062A'; // teh with ring
      case '\u0689' -> '\u062F'; // dal with ring
      case '\u0693' -> '\u0631'; // reh with ring
      case '\u0696' -> '\u0698'; // reh with dot below and dot above
      case '\u06BC' -> '\u0646'; // noon with ring
      case '\u069A' -> '\u0633'; // seen with dot below and dot above
      default -> c;
    };
  }
}
