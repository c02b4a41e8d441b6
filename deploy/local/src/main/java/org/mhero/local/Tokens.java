package org.mhero.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.mhero.local.part.Site;

/** Bearer tokens of the local realm, for commands and tests. */
public final class Tokens {
  private static final Set<String> USERS = Set.of("viewer", "officer", "manager", "admin");
  private static final Set<String> CLIENTS =
      Set.of("registry", "messaging", "workflow", "reporting", "gateway", "partner-sample");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REPEATS = 20;

  private final Site site;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  public Tokens(Site site) {
    this.site = site;
  }

  /** A fresh access token of a user (direct grant of mhero-cli) or a client (its credentials). */
  public String of(String name) {
    if (USERS.contains(name)) {
      return ask(
          Map.of(
              "grant_type",
              "password",
              "client_id",
              "mhero-cli",
              "username",
              name,
              "password",
              site.secrets().user(name)));
    }
    if (CLIENTS.contains(name)) {
      return ask(
          Map.of(
              "grant_type",
              "client_credentials",
              "client_id",
              name,
              "client_secret",
              site.secrets().client(name)));
    }
    throw new Problem(
        "There is no user or client %s; the users are %s, the clients %s."
            .formatted(name, listed(USERS), listed(CLIENTS)));
  }

  private static String listed(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private String ask(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.realm() + "/protocol/openid-connect/token"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = answer(request);
      JsonNode json = JSON.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new Problem(
            "Keycloak gave no token: %s."
                .formatted(json.path("error_description").asText(json.path("error").asText())));
      }
      return json.path("access_token").asText();
    } catch (IOException e) {
      throw new Problem("Keycloak does not answer at %s.".formatted(site.realm()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted while asking for a token.", e);
    }
  }

  /** Keycloak answers 500 once for every connection that a restarted database has cut. */
  private HttpResponse<String> answer(HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    for (int again = 0; answer.statusCode() >= 500 && again < REPEATS; again++) {
      TimeUnit.SECONDS.sleep(1);
      answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
