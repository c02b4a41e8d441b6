package org.mhero.gateway.route;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mhero.gateway.route.Route.Guard;
import org.mhero.gateway.route.RouteConfig.Line;

/** Builds the route table from the configuration; a contradiction stops the start. */
@Singleton
final class RouteTables {

  @Produces
  @Singleton
  static RouteTable table(RouteConfig config) {
    return from(config);
  }

  static RouteTable from(RouteConfig config) {
    return new RouteTable(config.lines().entrySet().stream().map(RouteTables::route).toList());
  }

  private static Route route(Map.Entry<String, Line> entry) {
    Line line = entry.getValue();
    return new Route(
        entry.getKey(),
        line.url().orElse(null),
        line.enabled() ? line.types().orElse(Set.of()) : Set.of(),
        List.copyOf(line.paths().orElse(Set.of())),
        new Guard(line.enabled(), line.access(), line.role().orElse(null)),
        new Limits(
            line.connectTimeout(),
            line.responseTimeout(),
            line.idleTimeout(),
            line.connections(),
            line.waiting()));
  }
}
