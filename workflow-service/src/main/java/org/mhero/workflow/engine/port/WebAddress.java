package org.mhero.workflow.engine.port;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses as flows write them (reference 10.1, step 2): relative ones are fine, and
 * characters that should be written as codes may stand in path and query, since nothing escapes the
 * values flows put there (7.8). The JDK's own reader refuses all of that.
 */
public final class WebAddress {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?s)(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f]");
  private static final Pattern BAD_CODE = Pattern.compile("%(?![0-9a-fA-F]{2})");
  private static final Pattern USER = Pattern.compile("[a-zA-Z0-9._:~!$&'()*+,;=%@-]*");
  private static final Pattern HOST =
      Pattern.compile(
          "(?:\\[[0-9a-fA-F:.]*]|[a-zA-Z0-9._~!$&'()*+,;=\\x{80}-\\x{10ffff}-]*+)(?::[0-9]*)?");
  private static final String PLAIN = "-._~:/?@!$&'()*+,;=%";

  private WebAddress() {}

  /** The address with codes where they belong and without its fragment; null when it is none. */
  public static @Nullable URI of(String text) {
    Matcher parts = PARTS.matcher(text);
    if (CONTROL.matcher(text).find() || !parts.matches()) {
      return null;
    }
    String scheme = parts.group(1);
    String authority = parts.group(2);
    String path = parts.group(3);
    if (bad(path) || bad(parts.group(5)) || (scheme == null && authority == null && colon(path))) {
      return null;
    }
    StringBuilder written = new StringBuilder(scheme == null ? "" : scheme + ":");
    if (authority != null) {
      String host = host(authority);
      if (host == null) {
        return null;
      }
      written.append("//").append(host);
    }
    written.append(authority != null && path.isEmpty() ? "/" : coded(path));
    String query = parts.group(4);
    if (query != null) {
      written.append('?').append(coded(BAD_CODE.matcher(query).replaceAll("%25")));
    }
    return uri(written.toString());
  }

  private static boolean bad(@Nullable String part) {
    return part != null && BAD_CODE.matcher(part).find();
  }

  /** A colon before the first slash: the text was meant to have a scheme and has none. */
  private static boolean colon(String path) {
    int slash = path.indexOf('/');
    return (slash < 0 ? path : path.substring(0, slash)).indexOf(':') >= 0;
  }

  /** User, host and port; names of other scripts in the form that goes over the line. */
  private static @Nullable String host(String authority) {
    int at = authority.lastIndexOf('@');
    String user = authority.substring(0, at + 1);
    String host = authority.substring(at + 1);
    if (!USER.matcher(user).matches() || bad(user) || !HOST.matcher(host).matches()) {
      return null;
    }
    boolean plain = host.chars().allMatch(c -> c < 0x80);
    try {
      return user.replace("@", "%40").replaceFirst("%40$", "@")
          + (plain ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String coded(String part) {
    StringBuilder coded = new StringBuilder();
    for (byte octet : part.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
        coded.append(c);
      } else {
        coded.append(String.format("%%%02X", (int) c));
      }
    }
    return coded.toString();
  }

  private static @Nullable URI uri(String written) {
    try {
      return new URI(written);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
