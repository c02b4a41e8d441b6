package org.mhero.gateway.openhim;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.mhero.gateway.openhim.OpenhimConfig.Route;
import org.mhero.gateway.proxy.Answering;
import org.mhero.gateway.proxy.PlainAnswering;

/**
 * Knows the core: by the port that only it can reach, or by the route's basic credentials. A header
 * alone proves nothing, since the core passes on what clients make up.
 */
@ApplicationScoped
class CoreProof implements Answering.Choice {
  private final OpenhimConfig config;
  private final Overlay overlay;

  CoreProof(OpenhimConfig config, Overlay overlay) {
    this.config = config;
    this.overlay = overlay;
  }

  @Override
  public Answering of(HttpServerRequest request) {
    Route route = config.route();
    boolean byCredentials = route.password().isPresent() && byCredentials(request, route);
    if (!config.enabled() || (!byCredentials && !byPort(request, route))) {
      return new PlainAnswering(request);
    }
    int limit = overlay.envelopeKilobytes() * 1024;
    return new EnvelopeAnswering(request, config.urn(), limit, byCredentials);
  }

  private static boolean byPort(HttpServerRequest request, Route route) {
    return route.listenPort() > 0 && request.localAddress().port() == route.listenPort();
  }

  private static boolean byCredentials(HttpServerRequest request, Route route) {
    String pair = route.username() + ":" + route.password().orElseThrow();
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    String shown = request.getHeader("Authorization");
    return shown != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }
}
