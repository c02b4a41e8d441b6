package org.mhero.local.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Keeps the console's address in the realm at the gateway's. The realm is imported once; a later
 * start on another port would otherwise send browsers to a redirect the realm refuses.
 */
final class RealmAddress {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Site site;
  private final String keycloak;

  RealmAddress(Site site) {
    this.site = site;
    this.keycloak = "http://localhost:%d/auth".formatted(Part.KEYCLOAK.port(site.port()));
  }

  void keep() throws IOException, InterruptedException {
    String admin = "Bearer " + adminToken();
    String clients = keycloak + "/admin/realms/mhero/clients";
    JsonNode found =
        ask(request(clients + "?clientId=console").header("Authorization", admin).GET());
    if (found.isEmpty() || found.get(0).path("rootUrl").asText().equals(site.gateway())) {
      return;
    }
    ObjectNode console = (ObjectNode) found.get(0);
    console.put("rootUrl", site.gateway());
    ask(
        request(clients + "/" + console.path("id").asText())
            .header("Authorization", admin)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(console.toString())));
  }

  /** The password is made of letters, digits and hyphens and needs no escaping. */
  private String adminToken() throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + site.secrets().keycloakAdmin();
    return ask(request(keycloak + "/realms/master/protocol/openid-connect/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)))
        .path("access_token")
        .asText();
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
  }

  private static JsonNode ask(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = Probe.Http.CLIENT.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(
          "Keycloak answered %d to %s".formatted(answer.statusCode(), answer.uri().getPath()));
    }
    return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }
}
