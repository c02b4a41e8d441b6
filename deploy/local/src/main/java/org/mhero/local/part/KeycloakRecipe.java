package org.mhero.local.part;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mhero.local.process.Launch;

/**
 * Keycloak with the realm {@code mhero}. Browsers come through the gateway, so the host name is the
 * gateway's and every token names it as issuer; services ask Keycloak's own port and are answered
 * with addresses of that port (hostname-backchannel-dynamic).
 */
final class KeycloakRecipe implements Recipe {
  static final List<String> CLIENTS =
      List.of(
          "registry", "messaging", "workflow", "reporting", "gateway", "console", "partner-sample");
  static final List<String> USERS = List.of("viewer", "officer", "manager", "admin");

  private final Site site;
  private final Probe ready;

  KeycloakRecipe(Site site) {
    this.site = site;
    this.ready =
        Probe.http(
            "http://127.0.0.1:%d/health/ready"
                .formatted(Part.KEYCLOAK.managementPort(site.port())));
  }

  @Override
  public Launch launch() throws Exception {
    var home = new KeycloakHome(site.installation().keycloak(), site.data().of(Part.KEYCLOAK));
    home.prepare(site.data().log(Part.KEYCLOAK));
    Realm.write(
        site.installation().realm(), site.installation().realmAdditions(), home.realmToImport());
    return new Launch(home.command(arguments()), environment(), site.data().log(Part.KEYCLOAK));
  }

  private List<String> arguments() {
    int port = site.port();
    return List.of(
        "start",
        "--optimized",
        "--import-realm",
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + Part.KEYCLOAK.port(port),
        "--http-management-port=" + Part.KEYCLOAK.managementPort(port),
        "--hostname=" + site.gateway() + "/auth",
        "--hostname-backchannel-dynamic=true",
        "--proxy-headers=xforwarded",
        "--cache=local",
        "--db-url=jdbc:postgresql://127.0.0.1:%d/keycloak".formatted(Part.POSTGRES.port(port)),
        "--db-username=keycloak",
        "--db-pool-initial-size=1",
        "--db-pool-max-size=20",
        "--log-console-color=false");
  }

  private Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    Secrets secrets = site.secrets();
    environment.put("KC_DB_PASSWORD", secrets.database("keycloak"));
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdmin());
    environment.put("MHERO_PUBLIC_URL", site.gateway());
    CLIENTS.forEach(
        client ->
            environment.put("MHERO_%s_SECRET".formatted(upper(client)), secrets.client(client)));
    USERS.forEach(
        user -> environment.put("MHERO_%s_PASSWORD".formatted(upper(user)), secrets.user(user)));
    return environment;
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @Override
  public boolean well() {
    return ready.well();
  }

  @Override
  public void afterStart() throws Exception {
    new RealmAddress(site).keep();
  }
}
