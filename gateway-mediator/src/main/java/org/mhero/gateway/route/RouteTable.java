package org.mhero.gateway.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mhero.gateway.route.Decision.Bundle;
import org.mhero.gateway.route.Decision.Forward;
import org.mhero.gateway.route.Decision.Metadata;
import org.mhero.gateway.route.Decision.Refuse;
import org.mhero.kit.error.ErrorCode;

/**
 * Finds the owner of a request: under {@code /fhir} by resource type, elsewhere by the longest path
 * prefix. Each type and each prefix has one owner.
 */
public final class RouteTable {
  /** Where FHIR begins. */
  public static final String FHIR = "/fhir";

  private final List<Route> routes;
  private final Map<String, Route> byType = new HashMap<>();
  private final List<Prefix> prefixes = new ArrayList<>();

  public RouteTable(List<Route> routes) {
    this.routes = List.copyOf(routes);
    for (Route route : routes) {
      for (String type : route.types()) {
        demandOneOwner(type, byType.put(type, route), route);
      }
      for (String path : route.paths()) {
        prefixes.add(new Prefix(path, route));
      }
    }
    prefixes.sort(Comparator.comparingInt((Prefix p) -> p.path().length()).reversed());
    for (int i = 1; i < prefixes.size(); i++) {
      Prefix one = prefixes.get(i - 1);
      if (one.path().equals(prefixes.get(i).path())) {
        demandOneOwner(one.path(), one.route(), prefixes.get(i).route());
      }
    }
  }

  /** Every line of the table. */
  public List<Route> routes() {
    return routes;
  }

  /** Who owns a FHIR type. */
  public Optional<Route> ownerOf(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  /**
   * Decides on a request.
   *
   * @param path the raw path as it was sent, not decoded
   * @param query the raw query without the question mark, or the empty string
   */
  public Decision decide(String method, String path, String query) {
    Optional<String> objection = SoundPath.objection(path);
    if (objection.isPresent()) {
      return new Refuse(ErrorCode.INVALID, objection.get());
    }
    if (within(path, "/q")) {
      return new Refuse(ErrorCode.NOT_FOUND, "There is nothing here");
    }
    return within(path, FHIR) ? fhir(method, path, query) : byPath(path);
  }

  private Decision byPath(String path) {
    for (Prefix prefix : prefixes) {
      if (within(path, prefix.path())) {
        return prefix.route().guard().open()
            ? new Forward(prefix.route())
            : new Refuse(ErrorCode.NOT_FOUND, "There is nothing here");
      }
    }
    return new Refuse(ErrorCode.NOT_FOUND, "There is nothing here");
  }

  private Decision fhir(String method, String path, String query) {
    String rest = path.length() > FHIR.length() ? path.substring(FHIR.length() + 1) : "";
    int slash = rest.indexOf('/');
    String first = slash < 0 ? rest : rest.substring(0, slash);
    if (first.equals("metadata") && slash < 0) {
      return new Metadata();
    }
    if (first.isEmpty() && method.equals("POST")) {
      return new Bundle();
    }
    if (first.isEmpty() || first.equals("_search") || first.equals("_history")) {
      return system(query);
    }
    Route owner = byType.get(first);
    return owner == null
        ? new Refuse(ErrorCode.NOT_FOUND, "No service here owns the resource type " + first)
        : new Forward(owner);
  }

  /** A search or history over the whole server needs {@code _type}, and the types one owner. */
  private Decision system(String query) {
    Set<String> types = QueryText.values(query, "_type");
    if (types.isEmpty()) {
      return new Refuse(
          ErrorCode.INVALID, "A search over all types must name them with _type in the query");
    }
    Set<Route> owners = new HashSet<>();
    for (String type : types) {
      Route owner = byType.get(type);
      if (owner == null) {
        return new Refuse(ErrorCode.NOT_FOUND, "No service here owns the resource type " + type);
      }
      owners.add(owner);
    }
    return owners.size() == 1
        ? new Forward(owners.iterator().next())
        : new Refuse(
            ErrorCode.UNPROCESSABLE,
            "The types of _type belong to different services, ask for each on its own: "
                + names(owners));
  }

  private static String names(Set<Route> owners) {
    Set<String> names = new TreeSet<>();
    owners.forEach(owner -> names.add(owner.name()));
    return String.join(", ", names);
  }

  private static boolean within(String path, String prefix) {
    return prefix.equals("/")
        || (path.startsWith(prefix)
            && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/'));
  }

  private static void demandOneOwner(String what, @Nullable Route one, Route other) {
    if (one != null && !one.equals(other)) {
      throw new IllegalArgumentException(
          "%s has two owners, %s and %s: see mhero.routes"
              .formatted(what, one.name(), other.name()));
    }
  }

  private record Prefix(String path, Route route) {}
}
