package org.mhero.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mhero.kit.auth.RequestTrail;

/**
 * Which headers pass. Hop-by-hop headers (RFC 9110 section 7.6.1) and what strangers say about
 * where a request came from do not; where it did come from is written anew.
 */
final class ProxyHeaders {
  private static final Set<String> HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings");
  private static final Set<String> OURS =
      Set.of("host", "expect", "forwarded", "x-real-ip", "x-request-id");

  private ProxyHeaders() {}

  static void toOwner(HttpServerRequest request, MultiMap target) {
    copy(request.headers(), target, true);
    String authority = String.valueOf(request.authority());
    target.set("X-Forwarded-For", request.remoteAddress().hostAddress());
    target.set("X-Forwarded-Proto", String.valueOf(request.scheme()));
    target.set("X-Forwarded-Host", authority);
    target.set("X-Forwarded-Port", port(request));
    String id = RequestTrail.requestId();
    if (id != null) {
      target.set(RequestTrail.HEADER, id);
    }
  }

  /** Copies an owner's headers; X-Request-Id is already there. */
  static void toCaller(MultiMap source, MultiMap target) {
    copy(source, target, false);
  }

  private static void copy(MultiMap source, MultiMap target, boolean dropOurs) {
    Set<String> named = namedByConnection(source);
    for (Map.Entry<String, String> header : source) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      boolean stays =
          HOP.contains(name)
              || named.contains(name)
              || name.equals("x-request-id")
              || (dropOurs && (OURS.contains(name) || foreign(name)));
      if (!stays) {
        target.add(header.getKey(), header.getValue());
      }
    }
  }

  /** Headers that only a proxy we know may set. */
  private static boolean foreign(String name) {
    return name.startsWith("x-forwarded-") || name.startsWith("x-openhim-");
  }

  private static Set<String> namedByConnection(MultiMap source) {
    Set<String> named = new TreeSet<>();
    for (String line : source.getAll("connection")) {
      for (String token : line.split(",")) {
        named.add(token.trim().toLowerCase(Locale.ROOT));
      }
    }
    return named;
  }

  private static String port(HttpServerRequest request) {
    var authority = request.authority();
    int port = authority == null ? -1 : authority.port();
    return String.valueOf(port > 0 ? port : "https".equals(request.scheme()) ? 443 : 80);
  }
}
