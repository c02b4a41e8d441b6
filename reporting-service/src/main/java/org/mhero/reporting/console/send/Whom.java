package org.mhero.reporting.console.send;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mhero.reporting.console.audience.Chosen;
import org.mhero.reporting.console.audience.Rule;
import org.mhero.reporting.console.audience.Trait;
import org.mhero.reporting.console.layout.Words;

/** Says in words whom a choice means. */
final class Whom {
  private Whom() {}

  static String words(Words w, Chosen chosen) {
    if (chosen.named()) {
      return w.t(
          "send.whom-named",
          chosen.people().size(),
          chosen.people().stream()
              .limit(3)
              .map(Chosen.Named::name)
              .collect(Collectors.joining(", ")));
    }
    String fit = side(w, chosen, false);
    String leave = side(w, chosen, true);
    String who = fit.isEmpty() ? w.t("send.whom-all") : fit;
    return leave.isEmpty() ? who : who + ". " + w.t("send.whom-left-out", leave);
  }

  private static String side(Words w, Chosen chosen, boolean exclude) {
    List<String> parts = new ArrayList<>();
    for (Trait trait : Trait.values()) {
      List<Rule> rules = chosen.rules(trait, exclude);
      if (!rules.isEmpty()) {
        String names = rules.stream().map(Rule::name).collect(Collectors.joining(", "));
        parts.add(w.t(trait.words()) + ": " + names);
      }
    }
    return String.join("; ", parts);
  }
}
