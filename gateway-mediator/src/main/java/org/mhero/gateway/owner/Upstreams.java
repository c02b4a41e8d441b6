package org.mhero.gateway.owner;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.mhero.gateway.route.Limits;
import org.mhero.gateway.route.Route;
import org.mhero.gateway.route.RouteTable;

/** The connections to the owners, one bounded pool each, so that a slow one starves no other. */
@ApplicationScoped
public class Upstreams {
  private static final Logger LOG = Logger.getLogger(Upstreams.class);
  private static final int KEEP_ALIVE_SECONDS = 30;
  private static final int LONGEST_HEAD = 64 * 1024;

  private final Map<String, HttpClient> clients = new HashMap<>();

  public Upstreams(Vertx vertx, RouteTable table) {
    for (Route route : table.routes()) {
      if (!route.local()) {
        clients.put(route.name(), client(vertx, route));
      }
    }
  }

  /**
   * Makes the clients at the start: one made by the first request would belong to the HTTP server
   * and be closed with it.
   */
  void ready(@Observes StartupEvent event) {
    LOG.debugf("%d owners", clients.size());
  }

  /** The client of a route that is not local. */
  public HttpClient of(Route route) {
    return Objects.requireNonNull(clients.get(route.name()), route.name());
  }

  /** A request to a route's owner. */
  public static RequestOptions request(Route route, HttpMethod method, String uri) {
    URI owner = Objects.requireNonNull(route.upstream(), route.name());
    boolean secure = "https".equals(owner.getScheme());
    int port = owner.getPort() > 0 ? owner.getPort() : secure ? 443 : 80;
    return new RequestOptions()
        .setMethod(method)
        .setHost(owner.getHost())
        .setPort(port)
        .setSsl(secure)
        .setURI(uri)
        .setConnectTimeout(2 * route.limits().connect().toMillis());
  }

  private static HttpClient client(Vertx vertx, Route route) {
    return vertx
        .httpClientBuilder()
        .with(options(route.limits()))
        .with(pool(route.limits()))
        .withConnectHandler(
            connection ->
                connection.exceptionHandler(
                    e -> LOG.debugf("A connection to %s broke: %s", route.name(), e)))
        .build();
  }

  private static PoolOptions pool(Limits limits) {
    return new PoolOptions()
        .setHttp1MaxSize(limits.connections())
        .setMaxWaitQueueSize(limits.waiting());
  }

  private static HttpClientOptions options(Limits limits) {
    return new HttpClientOptions()
        .setConnectTimeout((int) limits.connect().toMillis())
        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
        .setIdleTimeout((int) Math.max(1, 2 * limits.idle().toSeconds()))
        .setMaxHeaderSize(LONGEST_HEAD)
        .setMaxInitialLineLength(LONGEST_HEAD)
        .setDecompressionSupported(false)
        .setTcpNoDelay(true);
  }
}
