package org.mhero.messaging.channel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the line for a number: the longest prefix that fits, else the default, else none. */
public final class Routing {
  private record Prefix(String start, Line line) {}

  private final List<Prefix> prefixes;
  private final Optional<Line> fallback;

  public Routing(Collection<Line> lines) {
    List<Line> open = lines.stream().filter(Line::enabled).toList();
    prefixes =
        open.stream()
            .flatMap(line -> line.prefixes().stream().map(start -> new Prefix(start, line)))
            .sorted(Comparator.comparingInt((Prefix p) -> p.start().length()).reversed())
            .toList();
    List<Line> defaults = open.stream().filter(Line::fallback).toList();
    if (defaults.size() > 1) {
      throw new IllegalArgumentException("More than one channel is the default: " + defaults);
    }
    fallback = defaults.stream().findFirst();
  }

  /** The line for an E.164 number. */
  public Optional<Line> to(String e164) {
    return prefixes.stream()
        .filter(p -> e164.startsWith(p.start()))
        .findFirst()
        .map(Prefix::line)
        .or(() -> fallback);
  }
}
