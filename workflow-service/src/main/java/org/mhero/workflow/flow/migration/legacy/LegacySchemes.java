package org.mhero.workflow.flow.migration.legacy;

import java.util.Set;

/** The schemes of URNs that the older format knew; a contact had each under its name. */
final class LegacySchemes {
  private static final Set<String> ALL =
      Set.of(
          "tel",
          "mailto",
          "ext",
          "facebook",
          "fcm",
          "jiochat",
          "line",
          "telegram",
          "twitter",
          "twitterid",
          "viber",
          "wechat",
          "whatsapp");

  private LegacySchemes() {}

  static boolean known(String name) {
    return ALL.contains(name);
  }
}
