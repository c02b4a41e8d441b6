package org.mhero.gateway.openhim;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.mhero.gateway.openhim.OpenhimConfig.Authentication;

/** The core's API over HTTP. */
@ApplicationScoped
class HttpCoreApi implements CoreApi {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final OpenhimConfig config;
  private final HttpClient client;
  private final CoreLogin login;

  HttpCoreApi(OpenhimConfig config) {
    this.config = config;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER);
    this.client =
        (config.trustAll() ? builder.sslContext(AnyCertificate.context()) : builder).build();
    this.login =
        config.authentication() == Authentication.BASIC
            ? new CoreLogin.Basic()
            : new CoreLogin.Token();
  }

  @Override
  public int register(JsonObject registration) throws IOException, InterruptedException {
    return post("/mediators", registration).statusCode();
  }

  @Override
  public Beat heartbeat(String urn, JsonObject body) throws IOException, InterruptedException {
    String path =
        "/mediators/%s/heartbeat".formatted(URLEncoder.encode(urn, StandardCharsets.UTF_8));
    HttpResponse<String> answer = post(path, body);
    return new Beat(answer.statusCode(), answer.body());
  }

  private HttpResponse<String> post(String path, JsonObject body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.encode()));
    login.sign(request, user(), this::get);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(at(path)).timeout(PATIENCE).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    String base = config.url().toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }

  private CoreLogin.User user() {
    return new CoreLogin.User(
        config.username().orElseThrow(() -> missing("username")),
        config.password().orElseThrow(() -> missing("password")));
  }

  private static IllegalStateException missing(String key) {
    return new IllegalStateException("mhero.openhim." + key + " is not set");
  }
}
