package org.mhero.workflow.flow;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mhero.workflow.expression.Line;

/** The schemes of URNs there are (reference 3.1). */
public final class UrnSchemes {
  private static final List<String> BOTH =
      List.of(
          "ext",
          "facebook",
          "fcm",
          "freshchat",
          "instagram",
          "jiochat",
          "line",
          "mailto",
          "rocketchat",
          "slack",
          "tel",
          "telegram",
          "twitter",
          "twitterid",
          "viber",
          "vk",
          "webchat",
          "wechat",
          "whatsapp");

  private static final Map<Line, List<String>> KNOWN =
      Map.of(
          Line.V13_2, withBoth("discord", "teams"),
          Line.V14_4, withBoth("bsuid"));

  private UrnSchemes() {}

  private static List<String> withBoth(String... only) {
    return Stream.concat(BOTH.stream(), Stream.of(only)).sorted().toList();
  }

  /** Those of a line, in the order {@code @urns} lists them. */
  public static List<String> of(Line line) {
    return KNOWN.getOrDefault(line, BOTH);
  }

  /** Whether a line has such a scheme. */
  public static boolean known(String scheme, Line line) {
    return of(line).contains(scheme);
  }
}
