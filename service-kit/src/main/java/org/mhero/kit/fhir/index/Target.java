package org.mhero.kit.fhir.index;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a literal reference leads.
 *
 * @param type the resource type, "" for a foreign address
 * @param id the logical id, or the whole foreign address
 */
public record Target(String type, String id) {
  private static final Pattern RELATIVE =
      Pattern.compile(
          "([A-Z][A-Za-z]+)/([A-Za-z0-9\\-.]{1,64})(?:/_history/[A-Za-z0-9\\-.]{1,64})?");

  /** Reads {@code Type/id}, its versioned form, or any other address as foreign. */
  public static Target of(String reference) {
    Matcher matcher = RELATIVE.matcher(reference);
    return matcher.matches()
        ? new Target(matcher.group(1), matcher.group(2))
        : new Target("", reference);
  }

  /** Whether the target is a resource of this server's base. */
  public boolean local() {
    return !type.isEmpty();
  }
}
