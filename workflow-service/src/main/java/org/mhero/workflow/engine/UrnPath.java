package org.mhero.workflow.engine;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.mhero.workflow.expression.Line;

/** What the path of a URN may look like, by scheme; what nobody knows better may be anything. */
final class UrnPath {
  private static final int LONGEST = 200;
  private static final int LONGEST_LEGACY = 255;
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern HANDLE = Pattern.compile("[a-z0-9_]{1,15}");
  private static final Pattern SCOPED = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9]+");
  private static final Pattern TWO_UUIDS = Pattern.compile("[-a-f0-9]{36}/[-a-f0-9]{36}");

  private static final Map<String, Pattern> BY_SCHEME =
      Map.ofEntries(
          Map.entry("bsuid", SCOPED),
          Map.entry("discord", DIGITS),
          Map.entry("facebook", Pattern.compile("[0-9]+|ref:.+")),
          Map.entry("freshchat", TWO_UUIDS),
          Map.entry("instagram", DIGITS),
          Map.entry("jiochat", DIGITS),
          Map.entry("line", Pattern.compile("[A-Za-z0-9_]+")),
          Map.entry("mailto", Pattern.compile("[^@\\s]+@[^@\\s]+")),
          Map.entry("tel", Pattern.compile("\\+[0-9]{7,15}|[a-z0-9]{1,64}")),
          Map.entry("telegram", DIGITS),
          Map.entry("twitter", HANDLE),
          Map.entry("twitterid", DIGITS),
          Map.entry("viber", Pattern.compile("[A-Za-z0-9_=/+]{1,24}")),
          Map.entry("vk", DIGITS),
          Map.entry("webchat", Pattern.compile("[A-Za-z0-9]{24}(:[^@\\s]+@[^@\\s]+)?")),
          Map.entry("whatsapp", DIGITS));

  private UrnPath() {}

  /** Whether a path in its normal form is one of the scheme. */
  static boolean well(Urn urn, Line line) {
    boolean legacy = line == Line.V13_2;
    int length = urn.identity().length() - urn.scheme().length() - 1;
    if (urn.path().isEmpty() || length > (legacy ? LONGEST_LEGACY : LONGEST)) {
      return false;
    }
    Pattern pattern = BY_SCHEME.get(urn.scheme());
    return pattern == null
        || pattern.matcher(urn.path()).matches()
        || (!legacy && scoped(urn.scheme()) && SCOPED.matcher(urn.path()).matches());
  }

  /** The country of an id that a business alone knows is written large. */
  static String normal(String scheme, String path) {
    return scoped(scheme) && path.indexOf('.') == 2
        ? path.substring(0, 2).toUpperCase(Locale.ROOT) + path.substring(2)
        : path;
  }

  private static boolean scoped(String scheme) {
    return scheme.equals("whatsapp") || scheme.equals("bsuid");
  }
}
