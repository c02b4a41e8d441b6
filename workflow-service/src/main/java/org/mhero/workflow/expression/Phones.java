package org.mhero.workflow.expression;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers as people write them (reference 6.7 and annex B). */
public final class Phones {
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[0-9]{7,15}");
  private static final int LONG = 11;
  private static final int LONGEST = 250;

  private Phones() {}

  /** The number in E.164, or null when it cannot be one of that country. */
  public static @Nullable String international(String text, @Nullable String country, Line line) {
    String number = stripped(text);
    String found = possible(number, country);
    boolean retry =
        line == Line.V14_4 && found == null && number.length() >= LONG && !number.startsWith("0");
    if (retry && !number.startsWith("+")) {
      found = possible("+" + number, country);
    }
    return found != null && INTERNATIONAL.matcher(found).matches() ? found : null;
  }

  private static String stripped(String text) {
    String trimmed = Texts.trim(text);
    StringBuilder number = new StringBuilder(trimmed.startsWith("+") ? "+" : "");
    trimmed.codePoints().filter(Character::isLetterOrDigit).forEach(number::appendCodePoint);
    return number.toString();
  }

  private static @Nullable String possible(String number, @Nullable String country) {
    PhoneNumber parsed = parsed(number, country);
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    return parsed != null
            && phones.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE
        ? phones.format(parsed, PhoneNumberFormat.E164)
        : null;
  }

  private static @Nullable PhoneNumber parsed(String number, @Nullable String country) {
    if (number.length() > LONGEST) {
      return null;
    }
    try {
      return PhoneNumberUtil.getInstance().parse(number, country);
    } catch (NumberParseException e) {
      return null;
    }
  }

  /** The number as its own country writes it, the number itself where that is not known. */
  public static String national(String number) {
    PhoneNumber parsed = parsed(number, null);
    return parsed == null
        ? number
        : PhoneNumberUtil.getInstance().format(parsed, PhoneNumberFormat.NATIONAL);
  }
}
