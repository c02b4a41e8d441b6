package org.mhero.workflow.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.mhero.workflow.engine.port.Web;
import org.mhero.workflow.engine.port.WebRequest;
import org.mhero.workflow.engine.port.WebTrace;

/**
 * Makes the calls of webhooks (reference 10.1): no redirects, no retries, no private networks, no
 * more of a response than the engine takes.
 */
@ApplicationScoped
public class HostWeb implements Web {
  private static final Logger LOG = Logger.getLogger(HostWeb.class);
  private static final int MOST_BYTES = 262_145;

  /** Set by the client itself. */
  private static final Set<String> OWN =
      Set.of("host", "content-length", "connection", "expect", "upgrade", "accept-encoding");

  private final AllowedHosts allowed;
  private final WebhookConfig config;
  private final HttpClient client;

  HostWeb(WebhookConfig config) {
    this.config = config;
    this.allowed = new AllowedHosts(config.hosts().orElse(List.of()), config.privateNetworks());
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.timeout())
            .build();
  }

  @Override
  public boolean blocks(String host) {
    return !allowed.allow(host);
  }

  @Override
  public Map<String, String> standardHeaders() {
    return Map.of("User-Agent", "mHero");
  }

  @Override
  public WebTrace call(WebRequest request) {
    long began = System.nanoTime();
    try {
      URI url = new URI(request.url());
      for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
        if (!allowed.allow(address)) {
          LOG.warnf("A webhook to %s was not made: a private network", url.getHost());
          return WebTrace.NO_CONNECTION;
        }
      }
      HttpResponse<InputStream> response =
          client.send(asked(request, url), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return trace(response, body.readNBytes(MOST_BYTES), elapsed(began));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(began);
    } catch (IOException | java.net.URISyntaxException | IllegalArgumentException e) {
      LOG.infof("A webhook had no answer: %s", e.getClass().getSimpleName());
      return failed(began);
    }
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

  private static WebTrace trace(HttpResponse<?> response, byte[] body, long elapsed) {
    Map<String, String> headers = new LinkedHashMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    headers.remove(":status");
    String version = response.version() == HttpClient.Version.HTTP_2 ? "HTTP/2.0 " : "HTTP/1.1 ";
    return new WebTrace(
        response.statusCode(), version + response.statusCode(), headers, body, elapsed, 0);
  }

  private static WebTrace failed(long began) {
    return new WebTrace(0, "", Map.of(), new byte[0], elapsed(began), 0);
  }

  private static long elapsed(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
