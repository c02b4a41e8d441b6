package org.mhero.kit.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/**
 * Searches a FHIR server page by page. A page is asked for twice when the line breaks; whatever
 * else goes wrong is {@code UNAVAILABLE}, so the caller may come back later.
 */
final class SearchClient {
  private static final int OK = 200;

  /** One search parameter, not yet encoded. */
  record Param(String name, String value) {}

  private final URI base;
  private final Duration timeout;
  private final UnaryOperator<HttpRequest.Builder> signature;
  private final ObjectMapper json;
  private final HttpClient http;

  /**
   * @param base the FHIR base of the server
   * @param signature puts the credentials on a request
   */
  SearchClient(
      URI base, Duration timeout, UnaryOperator<HttpRequest.Builder> signature, ObjectMapper json) {
    this.base = base;
    this.timeout = timeout;
    this.signature = signature;
    this.json = json;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .build();
  }

  /** Hands over every resource of every page, included ones as well. */
  void each(String type, List<Param> query, Consumer<JsonNode> resource) {
    String text =
        query.stream()
            .map(param -> encoded(param.name()) + "=" + encoded(param.value()))
            .collect(Collectors.joining("&"));
    URI page = URI.create(base + "/" + type + "?" + text);
    while (page != null) {
      JsonNode bundle = get(page);
      bundle.path("entry").forEach(entry -> resource.accept(entry.path("resource")));
      page = next(type, bundle);
    }
  }

  /** What the server says it can do. */
  JsonNode metadata() {
    return get(URI.create(base + "/metadata"));
  }

  /**
   * The next page. The link is followed as it is when it leads to the same server; one that was
   * written for another name of the server keeps its query only, so that no token leaves the house.
   */
  private @Nullable URI next(String type, JsonNode bundle) {
    for (JsonNode link : bundle.path("link")) {
      if ("next".equals(link.path("relation").asText())) {
        URI next = base.resolve(link.path("url").asText());
        return sameServer(next) ? next : URI.create(base + "/" + type + "?" + next.getRawQuery());
      }
    }
    return null;
  }

  private boolean sameServer(URI other) {
    return base.getScheme().equalsIgnoreCase(String.valueOf(other.getScheme()))
        && base.getRawAuthority().equalsIgnoreCase(String.valueOf(other.getRawAuthority()));
  }

  private JsonNode get(URI page) {
    HttpRequest request =
        signature
            .apply(
                HttpRequest.newBuilder(page)
                    .timeout(timeout)
                    .header("Accept", "application/fhir+json"))
            .build();
    try {
      return once(request);
    } catch (IOException e) {
      return again(request);
    }
  }

  private JsonNode again(HttpRequest request) {
    try {
      return once(request);
    } catch (IOException e) {
      throw unavailable("The directory of health workers cannot be reached", e);
    }
  }

  private JsonNode once(HttpRequest request) throws IOException {
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != OK) {
        throw unavailable(
            "The directory of health workers answered with status " + response.statusCode(), null);
      }
      return json.readTree(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("Waiting for the directory of health workers was cut short", e);
    }
  }

  private static AppException unavailable(String detail, @Nullable Throwable cause) {
    return new AppException(ErrorCode.UNAVAILABLE, detail, List.of(), cause);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
