package org.mhero.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the route table.
 *
 * @param name how logs, metrics and the transaction log call it
 * @param upstream where the owner listens, without a path; null when this process answers itself
 * @param types the FHIR resource types of the owner, served under {@code /fhir}
 * @param paths the path prefixes of the owner, matched by whole segments
 * @param guard what the caller has to show
 * @param limits how long and how much to bear
 */
public record Route(
    String name,
    @Nullable URI upstream,
    Set<String> types,
    List<String> paths,
    Guard guard,
    Limits limits) {

  public Route {
    types = Set.copyOf(types);
    paths = List.copyOf(paths);
    if (upstream != null && (upstream.getHost() == null || !upstream.getRawPath().isEmpty())) {
      throw new IllegalArgumentException(
          "mhero.routes.%s.url must be scheme://host:port without a path".formatted(name));
    }
    for (String path : paths) {
      if (!path.startsWith("/") || (path.length() > 1 && path.endsWith("/"))) {
        throw new IllegalArgumentException(
            "mhero.routes.%s.paths: %s must begin with / and not end with it"
                .formatted(name, path));
      }
    }
  }

  /** Whether this process answers itself. */
  public boolean local() {
    return upstream == null;
  }

  /**
   * What the caller has to show.
   *
   * @param open whether the route is shut altogether, as the simulator outside the local mode
   * @param role a realm role the route demands beyond being known, or null
   */
  public record Guard(boolean open, Access access, @Nullable String role) {
    Optional<String> demandedRole() {
      return Optional.ofNullable(role);
    }
  }
}
