package org.mhero.reporting.console.layout;

import org.mhero.reporting.indicator.Outcome;
import org.mhero.reporting.indicator.OutcomeCounts;

/** The six outcomes of a message as bar, badge and words. */
public final class Outcomes {
  private Outcomes() {}

  /** The bar of a send; those left out stand apart, since they are no recipients. */
  public static Ledger ledger(Words w, OutcomeCounts counts) {
    return Ledger.of(
        w.say(
            "send.ledger",
            counts.delivered(),
            counts.onItsWay(),
            counts.waiting(),
            counts.notDelivered(),
            counts.stopped()),
        new Ledger.Part("ok", counts.delivered()),
        new Ledger.Part("way", counts.onItsWay()),
        new Ledger.Part("wait", counts.waiting()),
        new Ledger.Part("bad", counts.notDelivered()),
        new Ledger.Part("off", counts.stopped()));
  }

  /** Whether nothing more will happen to a send by itself. */
  public static boolean settled(OutcomeCounts counts) {
    return counts.addressed() > 0 && counts.waiting() == 0 && counts.onItsWay() == 0;
  }

  /** The state of one message. */
  public static Badge badge(Words w, Outcome outcome) {
    String words = w.t("send.outcome." + key(outcome));
    return switch (outcome) {
      case DELIVERED -> new Badge("ok", "check2", words);
      case ON_ITS_WAY -> new Badge("way", "arrow", words);
      case WAITING -> new Badge("wait", "clock", words);
      case NOT_DELIVERED -> new Badge("bad", "x", words);
      case STOPPED -> new Badge("off", "stop", words);
      case NOT_SENT -> new Badge("off", "ban", words);
    };
  }

  /** The outcome in an address. */
  public static String key(Outcome outcome) {
    return outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
