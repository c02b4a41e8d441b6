package org.mhero.messaging.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lines of this run. A setting that is wrong stops the start with a sentence that says so. */
@ApplicationScoped
public class Channels {
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final Routing routing;

  @Inject
  Channels(
      ChannelsConfig config, @Any Instance<ChannelKind> kinds, @Any Instance<LocalLine> locals) {
    Map<String, ChannelKind> byKind =
        kinds.stream().collect(Collectors.toMap(ChannelKind::kind, kind -> kind));
    config.lines().forEach((name, settings) -> add(open(name, settings, byKind)));
    locals.stream().flatMap(local -> local.line().stream()).forEach(this::addLocal);
    routing = new Routing(lines.values());
  }

  private static Line open(
      String name, ChannelsConfig.Line settings, Map<String, ChannelKind> kinds) {
    ChannelKind kind = kinds.get(settings.kind());
    if (kind == null) {
      throw new IllegalArgumentException(
          "mhero.channels.%s.kind is %s; known are %s"
              .formatted(name, settings.kind(), kinds.keySet()));
    }
    return Line.of(name, settings, kind.open(name, settings));
  }

  private void addLocal(Line local) {
    boolean others = lines.values().stream().anyMatch(line -> line.enabled() && line.fallback());
    add(others ? local.withoutFallback() : local);
  }

  private void add(Line line) {
    if (lines.putIfAbsent(line.name(), line) != null) {
      throw new IllegalArgumentException("Two channels have the name " + line.name());
    }
  }

  /** All lines, enabled or not. */
  public Collection<Line> all() {
    return lines.values();
  }

  /** The line of that name. */
  public Optional<Line> named(String name) {
    return Optional.ofNullable(lines.get(name));
  }

  /** The line for an E.164 number; empty when none serves it. */
  public Optional<Line> to(String e164) {
    return routing.to(e164);
  }
}
