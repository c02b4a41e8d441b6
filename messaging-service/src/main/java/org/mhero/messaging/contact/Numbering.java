package org.mhero.messaging.contact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes phone numbers in E.164, so that a number typed in a register and the sender of an SMS are
 * the same contact. Rules are the country's own settings, not a table of the world: made-up and new
 * ranges work, and what a register holds is judged by one rule everybody can read.
 *
 * @param countryCode of numbers written without one, digits; empty when such numbers are refused
 * @param trunkPrefix what is dialled before a national number, often {@code 0}; may be empty
 * @param nationalLengths how many digits a national number may have; empty when unknown
 */
public record Numbering(String countryCode, String trunkPrefix, List<Integer> nationalLengths) {
  private static final Pattern SEVERAL = Pattern.compile("[/;,|]|\\bor\\b|\\bou\\b");
  private static final Pattern FILLING = Pattern.compile("[\\s\\u00A0().\\-\\u2010-\\u2015]|^tel:");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final int SHORTEST = 8;
  private static final int LONGEST = 15;

  public Numbering {
    nationalLengths = List.copyOf(nationalLengths);
  }

  /** The first number in E.164; a register often holds several in one field. */
  public Optional<String> e164(String written) {
    return SEVERAL.splitAsStream(written).flatMap(part -> one(part).stream()).findFirst();
  }

  private Optional<String> one(String written) {
    String bare = FILLING.matcher(written.strip()).replaceAll("");
    if (bare.startsWith("+")) {
      return international(bare.substring(1));
    }
    if (bare.startsWith("00")) {
      return international(bare.substring(2));
    }
    if (!digits(bare)) {
      return Optional.empty();
    }
    if (!trunkPrefix.isEmpty() && bare.startsWith(trunkPrefix)) {
      return national(bare.substring(trunkPrefix.length()));
    }
    return national(bare).or(() -> international(bare).filter(n -> ours(n)));
  }

  private boolean ours(String e164) {
    return !countryCode.isEmpty() && e164.startsWith("+" + countryCode);
  }

  private Optional<String> national(String digits) {
    boolean known =
        nationalLengths.isEmpty()
            ? !digits.startsWith(countryCode)
            : nationalLengths.contains(digits.length());
    return countryCode.isEmpty() || !known ? Optional.empty() : international(countryCode + digits);
  }

  private Optional<String> international(String digits) {
    boolean valid =
        digits(digits)
            && digits.length() >= SHORTEST
            && digits.length() <= LONGEST
            && digits.charAt(0) != '0'
            && nationalPartFits(digits);
    return valid ? Optional.of("+" + digits) : Optional.empty();
  }

  private boolean nationalPartFits(String digits) {
    return countryCode.isEmpty()
        || !digits.startsWith(countryCode)
        || nationalLengths.isEmpty()
        || nationalLengths.contains(digits.length() - countryCode.length());
  }

  private static boolean digits(String text) {
    return DIGITS.matcher(text).matches();
  }
}
