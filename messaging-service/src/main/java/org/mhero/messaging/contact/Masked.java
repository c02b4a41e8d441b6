package org.mhero.messaging.contact;

/** Shows enough of a number to tell two apart, and too little to dial. */
final class Masked {
  private static final int HEAD = 4;
  private static final int TAIL = 2;

  private Masked() {}

  static String phone(String e164) {
    int hidden = Math.max(0, e164.length() - HEAD - TAIL);
    return e164.substring(0, Math.min(HEAD, e164.length()))
        + "•".repeat(hidden)
        + e164.substring(Math.min(HEAD + hidden, e164.length()));
  }
}
