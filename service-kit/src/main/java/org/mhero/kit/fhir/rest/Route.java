package org.mhero.kit.fhir.rest;

import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.type.Interaction;

/**
 * Which interaction a method and a path mean (FHIR R4 http.html#summary).
 *
 * @param type the resource type; {@code Bundle} for a Bundle to the base
 */
record Route(Interaction interaction, String type, @Nullable String id, @Nullable Long version) {

  static Route of(String method, String path) {
    String[] parts = path.isEmpty() ? new String[0] : path.split("/", -1);
    String verb = method.equals("HEAD") ? "GET" : method;
    if (parts.length == 0) {
      if (verb.equals("POST")) {
        return new Route(Interaction.TRANSACTION, "Bundle", null, null);
      }
      throw notAllowed("Name a resource type; a search over all types is not supported");
    }
    if (parts.length == 1 && parts[0].equals("metadata")) {
      return only(verb, "GET", new Route(Interaction.CAPABILITIES, "", null, null));
    }
    return switch (parts.length) {
      case 1 -> type(verb, parts[0]);
      case 2 -> second(verb, parts[0], parts[1]);
      case 3 -> history(verb, parts);
      case 4 -> version(verb, parts);
      default -> throw unknown();
    };
  }

  /** The id, on a route that has one. */
  String requiredId() {
    if (id == null) {
      throw new IllegalStateException(interaction + " has no id");
    }
    return id;
  }

  private static Route type(String verb, String type) {
    Interaction interaction =
        switch (verb) {
          case "GET" -> Interaction.SEARCH_TYPE;
          case "POST" -> Interaction.CREATE;
          case "PUT" -> Interaction.UPDATE;
          case "DELETE" -> Interaction.DELETE;
          default -> throw notAllowed(verb + " is not supported here");
        };
    return new Route(interaction, type, null, null);
  }

  private static Route second(String verb, String type, String name) {
    if (name.equals("_search")) {
      Route search = new Route(Interaction.SEARCH_TYPE, type, null, null);
      return verb.equals("POST") ? search : only(verb, "GET", search);
    }
    if (name.equals("_history")) {
      return only(verb, "GET", new Route(Interaction.HISTORY_TYPE, type, null, null));
    }
    if (name.startsWith("$")) {
      throw unknown();
    }
    Interaction interaction =
        switch (verb) {
          case "GET" -> Interaction.READ;
          case "PUT" -> Interaction.UPDATE;
          case "PATCH" -> Interaction.PATCH;
          case "DELETE" -> Interaction.DELETE;
          default -> throw notAllowed(verb + " is not supported on a resource");
        };
    return new Route(interaction, type, name, null);
  }

  private static Route history(String verb, String[] parts) {
    if (!parts[2].equals("_history")) {
      throw unknown();
    }
    return only(verb, "GET", new Route(Interaction.HISTORY_INSTANCE, parts[0], parts[1], null));
  }

  private static Route version(String verb, String[] parts) {
    if (!parts[2].equals("_history") || !parts[3].matches("\\d{1,18}")) {
      throw unknown();
    }
    return only(
        verb, "GET", new Route(Interaction.VREAD, parts[0], parts[1], Long.valueOf(parts[3])));
  }

  private static Route only(String verb, String allowed, Route route) {
    if (!verb.equals(allowed)) {
      throw notAllowed(verb + " is not supported here");
    }
    return route;
  }

  private static AppException notAllowed(String detail) {
    return new AppException(ErrorCode.METHOD_NOT_ALLOWED, detail);
  }

  private static AppException unknown() {
    return AppException.notFound("There is nothing at this path");
  }
}
