package org.mhero.messaging.segment;

import java.util.Set;
import java.util.stream.Collectors;

/** The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1). */
final class Gsm7 {
  private static final Set<Integer> BASIC =
      codePoints(
          "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
              + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
  private static final Set<Integer> EXTENSION = codePoints("^{}\\[~]|€\f");

  private Gsm7() {}

  /** Septets the character takes: 1, 2 with the escape, or 0 when the alphabet lacks it. */
  static int septets(int codePoint) {
    if (BASIC.contains(codePoint)) {
      return 1;
    }
    return EXTENSION.contains(codePoint) ? 2 : 0;
  }

  private static Set<Integer> codePoints(String characters) {
    return characters.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
  }
}
