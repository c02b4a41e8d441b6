package org.mhero.local.part;

import jakarta.ws.rs.client.ClientBuilder;
import java.util.concurrent.TimeUnit;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * Keeps the console's address in the realm at the gateway's. The realm is imported once; a later
 * start on another port would otherwise send browsers to a redirect the realm refuses.
 */
final class RealmAddress {
  private final Site site;

  RealmAddress(Site site) {
    this.site = site;
  }

  void keep() {
    try (Keycloak keycloak = keycloak()) {
      ClientsResource clients = keycloak.realm("mhero").clients();
      for (ClientRepresentation console : clients.findByClientId("console")) {
        if (!site.gateway().equals(console.getRootUrl())) {
          console.setRootUrl(site.gateway());
          clients.get(console.getId()).update(console);
        }
      }
    }
  }

  /** With a bound: of itself the client waits for ever for an answer. */
  private Keycloak keycloak() {
    return KeycloakBuilder.builder()
        .serverUrl("http://localhost:%d/auth".formatted(Part.KEYCLOAK.port(site.port())))
        .realm("master")
        .clientId("admin-cli")
        .username("admin")
        .password(site.secrets().keycloakAdmin())
        .resteasyClient(
            ClientBuilder.newBuilder()
                .readTimeout(30, TimeUnit.SECONDS)
                .register(JacksonProvider.class)
                .build())
        .build();
  }
}
