package org.mhero.workflow.query;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;

/** A query that is nothing but one phone number asks for that number (reference 8.1). */
final class WholePhone {
  private static final Pattern SHAPE = Pattern.compile("\\+?[-0-9 .()]{5,40}");
  private static final Pattern E164 = Pattern.compile("\\+[0-9]{7,15}");
  private static final String NO_COUNTRY = "ZZ";
  private static final int LONG = 11;

  private WholePhone() {}

  /** The number in E.164, null when the text is anything else. */
  static @Nullable String of(String text, Environment environment) {
    if (!SHAPE.matcher(text).matches()) {
      return null;
    }
    String digits = text.replaceAll("[^0-9]", "");
    boolean plus = text.startsWith("+");
    String country =
        environment.defaultCountry() == null ? NO_COUNTRY : environment.defaultCountry();
    String number = parsed(plus ? "+" + digits : digits, country);
    boolean again =
        number == null
            && environment.line() == Line.V14_4
            && !plus
            && digits.length() >= LONG
            && !digits.startsWith("0");
    return again ? parsed("+" + digits, country) : number;
  }

  private static @Nullable String parsed(String number, String country) {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    try {
      var phone = phones.parse(number, country);
      String text =
          phones.isPossibleNumberWithReason(phone) == ValidationResult.IS_POSSIBLE
              ? phones.format(phone, PhoneNumberFormat.E164)
              : "";
      return E164.matcher(text).matches() ? text : null;
    } catch (NumberParseException e) {
      return null; // not a phone number, so something else is asked for
    }
  }
}
