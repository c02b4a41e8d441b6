package org.mhero.workflow.flow;

import java.util.List;
import java.util.Set;

/** The schemes of URNs there are (reference 3.1). */
public final class UrnSchemes {
  /** In the order {@code @urns} lists them. */
  public static final List<String> ALL =
      List.of(
          "bsuid",
          "discord",
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
          "teams",
          "tel",
          "telegram",
          "twitter",
          "twitterid",
          "viber",
          "vk",
          "webchat",
          "wechat",
          "whatsapp");

  private static final Set<String> KNOWN = Set.copyOf(ALL);

  private UrnSchemes() {}

  /** Whether there is such a scheme, in either line of the format. */
  public static boolean known(String scheme) {
    return KNOWN.contains(scheme);
  }
}
