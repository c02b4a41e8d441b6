package org.mhero.gateway.route;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses request targets that two readers could take for two different paths, so that nobody gets
 * past the route table by spelling: dot segments, doubled slashes, encoded slashes and dots, matrix
 * parameters, backslashes, broken escapes, and targets that name another host (RFC 9112 section
 * 3.2, RFC 3986 section 6.2).
 */
final class SoundPath {
  private static final Pattern HARMLESS =
      Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,=:@/-]|%[0-9A-Fa-f]{2})*");
  private static final Pattern TRICK =
      Pattern.compile("//|/\\.{1,2}(?:/|$)|%2f|%5c|%2e|%3b|%00", Pattern.CASE_INSENSITIVE);

  private SoundPath() {}

  /** Why this target is refused, or empty. */
  static Optional<String> objection(String path) {
    if (!path.startsWith("/")) {
      return Optional.of("The request target must be a path");
    }
    if (!HARMLESS.matcher(path).matches()) {
      return Optional.of("The path holds a character or an escape that is not allowed");
    }
    if (TRICK.matcher(path).find()) {
      return Optional.of("The path must not hold dot segments, empty segments or encoded slashes");
    }
    return Optional.empty();
  }
}
