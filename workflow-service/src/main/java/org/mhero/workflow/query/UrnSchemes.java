package org.mhero.workflow.query;

import java.util.Set;
import org.mhero.workflow.expression.Line;

/** The schemes of URNs there are (reference 3.1). */
final class UrnSchemes {
  private static final Set<String> BOTH =
      Set.of(
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
  private static final Set<String> ONLY_13 = Set.of("discord", "teams");
  private static final Set<String> ONLY_14 = Set.of("bsuid");

  private UrnSchemes() {}

  static boolean known(String scheme, Line line) {
    return BOTH.contains(scheme) || (line == Line.V13_2 ? ONLY_13 : ONLY_14).contains(scheme);
  }
}
