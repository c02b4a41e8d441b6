package org.mhero.workflow.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.mhero.workflow.engine.port.Web;
import org.mhero.workflow.engine.port.WebAddress;
import org.mhero.workflow.engine.port.WebRequest;
import org.mhero.workflow.engine.port.WebTrace;

/**
 * Makes the calls of webhooks (reference 10.1): no redirects, no private networks, no more of a
 * response than the engine takes. What can be asked twice without harm is asked once more when it
 * fails, and a host that is down is left in peace (reference 12).
 */
@ApplicationScoped
public class HostWeb implements Web {
  private static final Logger LOG = Logger.getLogger(HostWeb.class);
  private static final int MOST_BYTES = 262_145;

  private static final int SERVER_FAULT = 500;

  /** In less time a second call has no answer either. */
  private static final Duration ENOUGH = Duration.ofMillis(500);

  private static final Set<String> REPEATABLE = Set.of("GET", "HEAD");

  /** Bad gateway, unavailable, gateway time-out. */
  private static final Set<Integer> PASSING = Set.of(502, 503, 504);

  /** Set by the client itself. */
  private static final Set<String> OWN =
      Set.of("host", "content-length", "connection", "expect", "upgrade", "accept-encoding");

  private final AllowedHosts allowed;
  private final WebhookConfig config;
  private final HttpClient client;
  private final HostHealth health;

  HostWeb(WebhookConfig config) {
    this.config = config;
    this.allowed = new AllowedHosts(config.hosts().orElse(List.of()), config.privateNetworks());
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.timeout())
            .build();
    this.health = new HostHealth(config.failures(), config.pause(), System::nanoTime);
  }

  @Override
  public boolean blocks(String host) {
    return !allowed.allow(host);
  }

  @Override
  public Map<String, String> standardHeaders() {
    return Map.of("User-Agent", "mHero");
  }

  /** One call within one time, from the look-up of the name to the last byte of the response. */
  @Override
  public WebTrace call(WebRequest request) {
    long began = System.nanoTime();
    URI url = WebAddress.of(request.url());
    if (url == null || url.getHost() == null || !reachable(url.getHost())) {
      return failed(began, 0);
    }
    String host = url.getHost().toLowerCase(Locale.ROOT);
    if (!health.mayCall(host)) {
      LOG.debugf("A webhook to %s was not made: it has failed too often", host);
      return failed(began, 0);
    }
    WebTrace trace = attempt(request, url, began, 0);
    if (config.retry()
        && REPEATABLE.contains(request.method())
        && passing(trace)
        && left(began) > ENOUGH.toNanos()) {
      trace = attempt(request, url, began, 1);
    }
    if (health.told(host, trace.status() > 0 && trace.status() < SERVER_FAULT)) {
      LOG.warnf("Webhooks to %s have failed too often: none is made for %s", host, config.pause());
    }
    return trace;
  }

  /** Whether a fault may be gone in a moment: no answer, or a gateway's that had none. */
  private static boolean passing(WebTrace trace) {
    return trace.status() == 0 || PASSING.contains(trace.status());
  }

  private WebTrace attempt(WebRequest request, URI url, long began, int retries) {
    try {
      CompletableFuture<HttpResponse<byte[]>> going =
          client.sendAsync(asked(request, url), response -> new BoundedBody(MOST_BYTES));
      try {
        HttpResponse<byte[]> response = going.get(left(began), TimeUnit.NANOSECONDS);
        return trace(response, elapsed(began), retries);
      } finally {
        going.cancel(true);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(began, retries);
    } catch (ExecutionException | TimeoutException | IllegalArgumentException e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      LOG.infof("A webhook had no answer: %s", why.getClass().getSimpleName());
      return failed(began, retries);
    }
  }

  /**
   * Whether the host is allowed by its name and by every address it has. The engine asks {@link
   * #blocks} first, but not for sessions of the 13.2 line.
   */
  private boolean reachable(String host) {
    if (!allowed.allow(host.toLowerCase(Locale.ROOT))) {
      return false;
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!allowed.allow(address)) {
          LOG.warnf("A webhook to %s was not made: a private network", host);
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      LOG.infof("A webhook to %s was not made: nobody has that name", host);
      return false;
    }
  }

  private long left(long began) {
    return Math.max(1, config.timeout().toNanos() - (System.nanoTime() - began));
  }

  private HttpRequest asked(WebRequest request, URI url) {
    HttpRequest.Builder asked =
        HttpRequest.newBuilder(url)
            .timeout(config.timeout())
            .method(
                request.method(),
                request.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                asked.header(name, value);
              }
            });
    return asked.build();
  }

  private static WebTrace trace(HttpResponse<byte[]> response, long elapsed, int retries) {
    Map<String, String> headers = new LinkedHashMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    headers.remove(":status");
    String version = response.version() == HttpClient.Version.HTTP_2 ? "HTTP/2.0 " : "HTTP/1.1 ";
    return new WebTrace(
        response.statusCode(),
        version + response.statusCode(),
        headers,
        response.body(),
        elapsed,
        retries);
  }

  private static WebTrace failed(long began, int retries) {
    return new WebTrace(0, "", Map.of(), new byte[0], elapsed(began), retries);
  }

  private static long elapsed(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
