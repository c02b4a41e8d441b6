package org.mhero.reporting.console.people;

/** Hides the middle of a number: enough is left to know it again, too little to call it. */
final class Phones {
  private static final int ENDS = 4;

  private Phones() {}

  static String masked(String number) {
    String clean = number.replaceAll("[\\s().-]", "");
    if (clean.length() <= 2 * ENDS) {
      return "•••" + clean.substring(Math.max(0, clean.length() - 2));
    }
    return clean.substring(0, ENDS) + " ••• " + clean.substring(clean.length() - ENDS);
  }
}
