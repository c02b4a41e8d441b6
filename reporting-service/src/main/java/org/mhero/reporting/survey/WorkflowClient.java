package org.mhero.reporting.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mhero.kit.auth.ServiceCalls;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** Asks workflow, through the gateway, what a campaign runs and what a flow asks. */
@ApplicationScoped
class WorkflowClient {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String gateway;
  private final ServiceCalls calls;
  private final ObjectMapper json;

  WorkflowClient(
      @ConfigProperty(name = "mhero.gateway.url") String gateway,
      ServiceCalls calls,
      ObjectMapper json) {
    this.gateway = gateway;
    this.calls = calls;
    this.json = json;
  }

  /** A campaign; empty when workflow knows none of that id. */
  Optional<JsonNode> campaign(String id) {
    return get("/api/workflow/campaigns/" + encode(id));
  }

  /** A flow with its questions; empty when workflow knows none of that id. */
  Optional<JsonNode> flow(String uuid) {
    return get("/api/workflow/flows/" + encode(uuid));
  }

  /**
   * @throws AppException UNAVAILABLE when workflow cannot be asked now
   */
  private Optional<JsonNode> get(String path) {
    HttpRequest request =
        calls
            .sign(
                HttpRequest.newBuilder(URI.create(gateway + path))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json"))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return switch (response.statusCode()) {
        case 200 -> Optional.of(json.readTree(response.body()));
        case 404, 410 -> Optional.empty();
        default ->
            throw new AppException(
                ErrorCode.UNAVAILABLE, "Workflow answered " + response.statusCode());
      };
    } catch (IOException e) {
      throw unavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    }
  }

  private static AppException unavailable(Exception cause) {
    return new AppException(ErrorCode.UNAVAILABLE, "Workflow could not be asked", List.of(), cause);
  }

  private static String encode(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
