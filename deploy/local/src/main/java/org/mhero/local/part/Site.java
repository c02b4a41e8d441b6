package org.mhero.local.part;

/**
 * One run of the suite on one machine: the program, the data, the port.
 *
 * @param port the gateway's, from which all others follow
 */
public record Site(Installation installation, DataDirectory data, Secrets secrets, int port) {

  /** How a part of this site is started. */
  public Recipe recipe(Part part) {
    return switch (part) {
      case POSTGRES -> new PostgresRecipe(this);
      case KAFKA -> new KafkaRecipe(this);
      case KEYCLOAK -> new KeycloakRecipe(this);
      case GATEWAY, REGISTRY, MESSAGING, WORKFLOW, REPORTING -> new ServiceRecipe(this, part);
    };
  }

  /** The front door as browsers and services know it. */
  public String gateway() {
    return "http://localhost:" + port;
  }

  /** The realm as browsers see it, which is what tokens name as their issuer. */
  public String issuer() {
    return gateway() + "/auth/realms/mhero";
  }

  /** The realm as the services reach it. */
  public String realm() {
    return "http://localhost:" + Part.KEYCLOAK.port(port) + "/auth/realms/mhero";
  }
}
