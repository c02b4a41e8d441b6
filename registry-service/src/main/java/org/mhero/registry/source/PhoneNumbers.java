package org.mhero.registry.source;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes E.164 out of what people type.
 *
 * @param region the country, ISO 3166, of numbers without a country code; {@code ZZ} for none
 * @param testPrefixes beginnings, with the plus sign, of numbers of no real country; taken as they
 *     are when they have the form of E.164
 */
public record PhoneNumbers(String region, Set<String> testPrefixes) {
  private static final Pattern SEVERAL = Pattern.compile("[/;,]|\\bor\\b|\\bou\\b");
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern ORNAMENT = Pattern.compile("[\\s().\\-\u00a0]");

  /** The numbers of a field that may hold several, as typed. */
  public static List<String> split(String typed) {
    return Arrays.stream(SEVERAL.split(typed))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The number as E.164; empty when it is none that can be dialled. */
  public Optional<String> e164(String typed) {
    String plain = ORNAMENT.matcher(typed).replaceAll("");
    if (testPrefixes.stream().anyMatch(plain::startsWith)) {
      return Optional.of(plain).filter(number -> E164.matcher(number).matches());
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(plain.startsWith("00") ? "+" + plain.substring(2) : plain, region);
      return numbers.isValidNumber(number)
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
