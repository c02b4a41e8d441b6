package org.mhero.reporting.console.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A bar of outcomes in a fixed order, drawn by the server: it needs no script and it prints.
 *
 * @param label all its numbers, for whoever does not see it
 */
public record Ledger(String label, List<Segment> segments) {
  public Ledger {
    segments = List.copyOf(segments);
  }

  /**
   * One outcome.
   *
   * @param tone ok, way, wait, bad or off; waiting and left out are striped as well
   * @param x where it begins, in percent
   * @param width how wide it is, in percent
   */
  public record Segment(String tone, String x, String width) {
    /** Striped, so that it is told from its neighbour without colour. */
    public boolean striped() {
      return tone.equals("wait") || tone.equals("off");
    }
  }

  /** One outcome and its number of people. */
  public record Part(String tone, long count) {}

  /** The bar of some outcomes; those with nobody take no place. */
  public static Ledger of(String label, Part... parts) {
    long whole = 0;
    for (Part part : parts) {
      whole += part.count();
    }
    List<Segment> segments = new ArrayList<>();
    long before = 0;
    for (Part part : parts) {
      if (part.count() > 0) {
        segments.add(new Segment(part.tone(), share(before, whole), share(part.count(), whole)));
        before += part.count();
      }
    }
    return new Ledger(label, segments);
  }

  /** A share as SVG takes it, "55.74%". */
  public static String share(long part, long whole) {
    return whole <= 0 ? "0%" : String.format(Locale.ROOT, "%.2f%%", 100.0 * part / whole);
  }
}
