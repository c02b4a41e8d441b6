package org.mhero.reporting.dimension;

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
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.ServiceCalls;
import org.mhero.kit.directory.DirectoryConfig;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/**
 * Reads places, roles and code systems from the directory (ITI-90 searches, FHIR JSON). Resources
 * are read as trees, since only a few elements are wanted of what may be large.
 */
@ApplicationScoped
class DirectoryReadClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final DirectoryConfig config;
  private final ServiceCalls calls;
  private final ObjectMapper json;

  DirectoryReadClient(DirectoryConfig config, ServiceCalls calls, ObjectMapper json) {
    this.config = config;
    this.calls = calls;
    this.json = json;
  }

  /** Searches by ids; what is not there is left out. */
  void byId(String type, Collection<String> ids, Consumer<JsonNode> resource) {
    search(type + "?_id=" + encode(String.join(",", ids)) + "&_count=" + ids.size(), resource);
  }

  /** All resources of a type that match, page by page. */
  void search(String query, Consumer<JsonNode> resource) {
    URI page = resolve(query);
    while (page != null) {
      JsonNode bundle = get(page);
      for (JsonNode entry : bundle.path("entry")) {
        resource.accept(entry.path("resource"));
      }
      page = next(bundle);
    }
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The next page; asked for at the address we know, whatever host the link names. */
  private @Nullable URI next(JsonNode bundle) {
    for (JsonNode link : bundle.path("link")) {
      if (link.path("relation").asText().equals("next")) {
        URI told = config.url().resolve(link.path("url").asText());
        String type = told.getPath().substring(told.getPath().lastIndexOf('/') + 1);
        return resolve(type + "?" + told.getRawQuery());
      }
    }
    return null;
  }

  private URI resolve(String query) {
    return URI.create(config.url() + "/" + query);
  }

  private JsonNode get(URI uri) {
    HttpRequest request =
        calls
            .sign(
                HttpRequest.newBuilder(uri)
                    .timeout(config.timeout())
                    .header("Accept", "application/fhir+json"))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw unavailable("The directory answered " + response.statusCode(), null);
      }
      return json.readTree(response.body());
    } catch (IOException e) {
      throw unavailable("The directory could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("Stopped while the directory was read", e);
    }
  }

  private static AppException unavailable(String detail, @Nullable Exception cause) {
    return new AppException(ErrorCode.UNAVAILABLE, detail, List.of(), cause);
  }
}
