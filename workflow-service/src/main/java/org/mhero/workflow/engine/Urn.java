package org.mhero.workflow.engine;

import org.jspecify.annotations.Nullable;

/**
 * Where a contact can be reached: {@code scheme:path[?channel=UUID][#display]}; in each part {@code
 * %23 %25 %3F} stand for {@code # % ?} (reference 3.1).
 *
 * @param channel the channel it prefers, or null
 * @param display how people know it, empty when they do not
 */
public record Urn(String scheme, String path, @Nullable String channel, String display) {
  private static final String CHANNEL = "channel=";

  /** The URN of a text, null when it is none. */
  public static @Nullable Urn of(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      return null;
    }
    String scheme = text.substring(0, colon);
    String rest = text.substring(colon + 1);
    String display = "";
    int hash = rest.indexOf('#');
    if (hash >= 0) {
      display = rest.substring(hash + 1);
      rest = rest.substring(0, hash);
    }
    String channel = null;
    int question = rest.indexOf('?');
    if (question >= 0) {
      for (String pair : rest.substring(question + 1).split("&")) {
        channel = pair.startsWith(CHANNEL) ? pair.substring(CHANNEL.length()) : channel;
      }
      rest = rest.substring(0, question);
    }
    return rest.isEmpty() ? null : new Urn(scheme, plain(rest), channel, plain(display));
  }

  /** A URN without channel and display. */
  public static Urn of(String scheme, String path) {
    return new Urn(scheme, path, null, "");
  }

  public Urn withChannel(@Nullable String uuid) {
    return new Urn(scheme, path, uuid, display);
  }

  /** With what is known of it and was not said again. */
  Urn keeping(Urn known) {
    return new Urn(
        scheme,
        path,
        channel == null ? known.channel : channel,
        display.isEmpty() ? known.display : display);
  }

  /** Whether it is the same URN, whatever its channel and how it is shown. */
  boolean same(Urn other) {
    return scheme.equals(other.scheme) && path.equals(other.path);
  }

  /** Scheme and path: what makes it the same URN. */
  public String identity() {
    return scheme + ":" + escaped(path);
  }

  /** Without the channel, as expressions see it. */
  public String shown() {
    return display.isEmpty() ? identity() : identity() + "#" + escaped(display);
  }

  /** All of it. */
  public String full() {
    String query = channel == null ? "" : "?" + CHANNEL + channel;
    return identity() + query + (display.isEmpty() ? "" : "#" + escaped(display));
  }

  private static String plain(String part) {
    return part.replace("%23", "#").replace("%3F", "?").replace("%25", "%");
  }

  private static String escaped(String part) {
    return part.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
  }

  /** Without the path: it is personal. */
  @Override
  public String toString() {
    return "Urn[scheme=" + scheme + "]";
  }
}
