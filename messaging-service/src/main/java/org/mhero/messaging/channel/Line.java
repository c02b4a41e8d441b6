package org.mhero.messaging.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel with what the dispatcher has to know of it.
 *
 * @param name unique, kept with each message
 * @param kind of protocol
 * @param enabled whether it sends
 * @param rate messages a second
 * @param parallelism hand-overs at the same time
 * @param prefixes beginnings of the numbers it serves
 * @param fallback whether it serves the numbers no prefix claims
 * @param reports whether delivery reports come; without them SENT is the end
 * @param unknown what to do when nobody can tell
 * @param secret what callbacks present; null refuses them all
 * @param channel the protocol
 */
public record Line(
    String name,
    String kind,
    boolean enabled,
    double rate,
    int parallelism,
    List<String> prefixes,
    boolean fallback,
    boolean reports,
    UnknownOutcome unknown,
    @Nullable String secret,
    Channel channel) {
  public Line {
    prefixes = List.copyOf(prefixes);
    if (!(rate > 0) || parallelism < 1) {
      throw new IllegalArgumentException(
          "mhero.channels." + name + " needs a rate above 0 and a parallelism of 1 or more");
    }
  }

  /** A line as configured. */
  static Line of(String name, ChannelsConfig.Line settings, Channel channel) {
    return new Line(
        name,
        settings.kind(),
        settings.enabled(),
        settings.rate(),
        settings.parallelism(),
        settings.prefixes().orElse(List.of()),
        settings.isDefault(),
        settings.reports(),
        settings.unknownOutcome(),
        settings.secret().orElse(null),
        channel);
  }

  /** The same line for its prefixes only. */
  Line withoutFallback() {
    return new Line(
        name, kind, enabled, rate, parallelism, prefixes, false, reports, unknown, secret, channel);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Line[" + name + "]";
  }
}
