package org.mhero.workflow.engine;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.UrnSchemes;

/** How URNs are written (reference 3.1, 11.2). */
final class UrnBook {
  private static final int LONG = 11;

  private UrnBook() {}

  /** The URN of a text in its normal form with channel and display, null when it is none. */
  static @Nullable Urn normal(Modifying work, String text) {
    Urn urn = Urn.of(text);
    Urn normal = urn == null ? null : normal(work, urn.scheme(), urn.path());
    return urn == null || normal == null ? null : normal.keeping(urn);
  }

  /** The URN in its normal form, null when it is none. */
  static @Nullable Urn normal(Modifying work, String scheme, String path) {
    String trimmed = Texts.trim(path);
    String written =
        switch (scheme) {
          case "mailto" -> trimmed.toLowerCase(Locale.ROOT);
          case "twitter" ->
              (trimmed.startsWith("@") ? trimmed.substring(1) : trimmed).toLowerCase(Locale.ROOT);
          case "tel" -> phone(work, trimmed);
          default -> UrnPath.normal(scheme, trimmed);
        };
    Line line = work.base().line();
    Urn urn = Urn.of(scheme, written);
    return UrnSchemes.known(scheme, line) && UrnPath.well(urn, line) ? urn : null;
  }

  private static String phone(Modifying work, String written) {
    StringBuilder kept = new StringBuilder();
    written
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(kept::appendCodePoint);
    boolean international =
        written.startsWith("+") || (kept.length() >= LONG && kept.charAt(0) != '0');
    String number = (international ? "+" : "") + kept;
    if (!work.legacy() && !international) {
      return number;
    }
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    String asWritten = work.legacy() ? kept.toString() : number;
    try {
      var parsed =
          phones.parse(
              number, work.legacy() ? work.surroundings().environment().defaultCountry() : null);
      return phones.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE
          ? phones.format(parsed, PhoneNumberFormat.E164)
          : asWritten;
    } catch (NumberParseException e) {
      return asWritten;
    }
  }
}
