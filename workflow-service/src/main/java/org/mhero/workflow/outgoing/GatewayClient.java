package org.mhero.workflow.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.mhero.kit.auth.ServiceCalls;
import org.mhero.kit.error.AppException;

/** Asks another service through the gateway; a failure to reach it is one to try again. */
@ApplicationScoped
class GatewayClient {
  private static final Logger LOG = Logger.getLogger(GatewayClient.class);
  private static final int UNREACHABLE = 503;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ServiceCalls calls;
  private final URI gateway;
  private final OutgoingConfig config;

  GatewayClient(
      ServiceCalls calls,
      @ConfigProperty(name = "mhero.gateway.url") URI gateway,
      OutgoingConfig config) {
    this.calls = calls;
    this.gateway = gateway;
    this.config = config;
  }

  /** Posts a request and gives the HTTP status, 503 when nobody answers. */
  int post(Outgoing request) {
    try {
      HttpRequest.Builder post =
          HttpRequest.newBuilder(gateway.resolve(request.path()))
              .timeout(config.timeout())
              .POST(HttpRequest.BodyPublishers.ofString(request.body()));
      if (request.kind() == Outgoing.Kind.MESSAGE) {
        post.header("Content-Type", "application/fhir+json");
      }
      return http.send(calls.sign(post).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException | AppException e) {
      LOG.debugf("A request of session %s found nobody: %s", request.session(), e.getMessage());
      return UNREACHABLE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return UNREACHABLE;
    }
  }
}
