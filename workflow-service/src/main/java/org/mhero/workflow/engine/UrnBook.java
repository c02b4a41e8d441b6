package org.mhero.workflow.engine;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.UrnSchemes;

/** The URNs of a contact and how they are written (reference 11.2). */
final class UrnBook {
  private static final int MOST = 50;
  private static final int LONG = 11;

  private UrnBook() {}

  /** The URN in its normal form, null when it is none. */
  static @Nullable Urn normal(Turn turn, String scheme, String path) {
    String trimmed = Texts.trim(path);
    String written =
        switch (scheme) {
          case "mailto" -> trimmed.toLowerCase(Locale.ROOT);
          case "twitter" ->
              (trimmed.startsWith("@") ? trimmed.substring(1) : trimmed).toLowerCase(Locale.ROOT);
          case "tel" -> phone(turn, trimmed);
          default -> trimmed;
        };
    boolean known = UrnSchemes.known(scheme, turn.base().line());
    return known && !written.isEmpty() && well(scheme, written) ? Urn.of(scheme, written) : null;
  }

  private static boolean well(String scheme, String path) {
    return switch (scheme) {
      case "tel" -> path.matches("\\+[0-9]{7,15}|[a-z0-9]{1,64}");
      case "mailto" -> path.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
      case "facebook", "telegram", "viber", "whatsapp", "twitterid" ->
          path.length() <= 255 && !path.isBlank();
      default -> path.length() <= 255;
    };
  }

  private static String phone(Turn turn, String written) {
    StringBuilder kept = new StringBuilder();
    written
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(kept::appendCodePoint);
    boolean international =
        written.startsWith("+") || (kept.length() >= LONG && kept.charAt(0) != '0');
    String number = (international ? "+" : "") + kept;
    if (!turn.legacy() && !international) {
      return number;
    }
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    try {
      var parsed =
          phones.parse(
              number, turn.legacy() ? turn.surroundings().environment().defaultCountry() : null);
      return phones.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE
          ? phones.format(parsed, PhoneNumberFormat.E164)
          : kept.toString();
    } catch (NumberParseException e) {
      return kept.toString();
    }
  }

  /** Adds a URN at the end if the contact does not have it. */
  static void append(Turn turn, Urn urn) {
    if (has(turn, urn)) {
      return;
    }
    if (!turn.legacy() && !turn.injectables.ports().reach().claim(turn.contact, urn)) {
      turn.error("The URN belongs to somebody else", "urn:taken", Map.of("urn", urn.identity()));
    } else if (turn.contact.urns().size() >= MOST) {
      turn.error("The contact has too many URNs", null, Map.of());
    } else {
      List<Urn> all = new ArrayList<>(turn.contact.urns());
      all.add(urn);
      become(turn, all);
    }
  }

  static boolean has(Turn turn, Urn urn) {
    return turn.contact.urns().stream().anyMatch(one -> one.identity().equals(urn.identity()));
  }

  /** Replaces the list and tells it, if it is another one. */
  static void become(Turn turn, List<Urn> urns) {
    if (!urns.equals(turn.contact.urns())) {
      turn.become(turn.contact.withUrns(urns));
      turn.log(new FlowEvent.ContactUrnsChanged(List.copyOf(urns)));
      turn.regroup();
    }
  }
}
