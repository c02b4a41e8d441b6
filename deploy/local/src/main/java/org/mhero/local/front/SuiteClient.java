package org.mhero.local.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mhero.local.Problem;

/**
 * Talks to the suite through its front door. While a part of the suite is away (no connection, no
 * token, 502, 503, 504) it waits and asks again, for five minutes at most: every request it makes
 * may be repeated without harm.
 */
public final class SuiteClient {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI gateway;
  private final Supplier<String> token;
  private final Consumer<String> waiting;

  /**
   * @param gateway the front door, without a path
   * @param token gives a bearer token that is valid now
   * @param waiting is told what does not answer while the client waits for it
   */
  public SuiteClient(URI gateway, Supplier<String> token, Consumer<String> waiting) {
    this.gateway = gateway;
    this.token = token;
    this.waiting = waiting;
  }

  /** The JSON at a path. */
  public JsonNode get(String path) {
    return read(exchange("GET", path, "", "application/json", "application/json"));
  }

  /** The JSON at a path; a missing node while there is nothing (404). */
  public JsonNode find(String path) {
    try {
      return get(path);
    } catch (SuiteFailed e) {
      if (e.status() == 404) {
        return json.missingNode();
      }
      throw e;
    }
  }

  /** The body as text, such as a CSV file. */
  public String text(String path) {
    return exchange("GET", path, "", "application/json", "*/*").body();
  }

  /** Posts JSON. */
  public JsonNode post(String path, String body) {
    return read(exchange("POST", path, body, "application/json", "application/json"));
  }

  /** Puts JSON. */
  public JsonNode put(String path, String body) {
    return read(exchange("PUT", path, body, "application/json", "application/json"));
  }

  /** Writes a resource under an id of ours, so that a repetition changes nothing. */
  public JsonNode putResource(JsonNode resource) {
    String path =
        "/fhir/%s/%s".formatted(resource.get("resourceType").asText(), resource.get("id").asText());
    return read(fhir("PUT", path, resource));
  }

  /** Creates a resource; the server knows a repetition by its identifier. */
  public JsonNode createResource(JsonNode resource) {
    return read(fhir("POST", "/fhir/" + resource.get("resourceType").asText(), resource));
  }

  private HttpResponse<String> fhir(String method, String path, JsonNode resource) {
    return exchange(
        method, path, resource.toString(), "application/fhir+json", "application/fhir+json");
  }

  private HttpResponse<String> exchange(
      String method, String path, String body, String type, String accept) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String trouble;
      try {
        HttpResponse<String> response =
            http.send(request(method, path, body, type, accept), BodyHandlers.ofString());
        if (response.statusCode() < 400) {
          return response;
        }
        trouble = method + " " + path + ": HTTP " + response.statusCode();
        if (!AWAY.contains(response.statusCode())) {
          throw new SuiteFailed(trouble + "\n" + response.body(), response.statusCode());
        }
      } catch (IOException | Problem e) {
        trouble = method + " " + path + ": " + e.getMessage();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SuiteFailed("Stopped while asking the suite");
      }
      if (System.nanoTime() > until) {
        throw new SuiteFailed(trouble);
      }
      waiting.accept(trouble);
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    }
  }

  private HttpRequest request(String method, String path, String body, String type, String accept) {
    return HttpRequest.newBuilder(gateway.resolve(path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token.get())
        .header("Content-Type", type)
        .header("Accept", accept)
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
  }

  private JsonNode read(HttpResponse<String> response) {
    try {
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
