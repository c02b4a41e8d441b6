package org.mhero.workflow.expression.location;

import java.util.List;

/** A place of the asset document with the places inside it (reference 2.1). */
public record Location(String name, List<String> aliases, List<Location> children) {
  public Location {
    aliases = List.copyOf(aliases);
    children = List.copyOf(children);
  }
}
