package org.mhero.local.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mhero.local.Problem;
import org.mhero.local.process.Launch;

/**
 * One of mHero's services, told by its environment where the others are (docs/contracts.md).
 *
 * <p>Measured on two cores: with the first compiler alone a service starts with half the processor
 * time (4.2 s for 8.0 s) and holds 45 MB less; {@code MHERO_JAVA_OPTS} wins over what is set here.
 */
final class ServiceRecipe implements Recipe {
  private final Site site;
  private final Part part;
  private final Probe ready;

  ServiceRecipe(Site site, Part part) {
    this.site = site;
    this.part = part;
    this.ready =
        Probe.http(
            "http://127.0.0.1:%d/q/health/ready".formatted(part.managementPort(site.port())));
  }

  @Override
  public Launch launch() {
    if (!site.installation().built(part)) {
      throw new Problem("%s was not built; run ./mhero run once more.".formatted(part.module()));
    }
    var command = new ArrayList<String>();
    command.add(Installation.java());
    command.addAll(
        List.of(
            "-Xms32m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(Installation.sharedClasses(site.installation().jar(part)));
    command.addAll(Installation.moreJavaOptions());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-jar",
            site.installation().jar(part).toString()));
    return new Launch(command, environment(), site.data().log(part));
  }

  private Map<String, String> environment() {
    int port = site.port();
    var environment = new HashMap<String, String>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(part.port(port)));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(part.managementPort(port)));
    environment.put(
        "QUARKUS_DATASOURCE_JDBC_URL",
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(Part.POSTGRES.port(port), part.key()));
    environment.put("QUARKUS_DATASOURCE_USERNAME", part.key());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", site.secrets().database(part.key()));
    environment.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "15S");
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + Part.KAFKA.port(port));
    environment.put(
        "QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY", site.data().of(part).resolve("uploads").toString());
    environment.put("MHERO_GATEWAY_URL", site.gateway());
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", site.realm());
    environment.put("QUARKUS_OIDC_TOKEN_ISSUER", site.issuer());
    environment.put("MHERO_CLIENT_SECRET", site.secrets().client(part.key()));
    environment.put("MHERO_CONSOLE_SECRET", site.secrets().client("console"));
    environment.put("MHERO_LOCAL", "true");
    if (part == Part.MESSAGING) {
      environment.put("MHERO_SIMULATOR_ENABLED", "true");
    }
    if (part == Part.GATEWAY) {
      environment.putAll(routes());
    }
    return environment;
  }

  /** Where the front door finds the others; only it asks them directly. */
  private Map<String, String> routes() {
    var routes = new HashMap<String, String>();
    for (Part owner :
        List.of(Part.REGISTRY, Part.MESSAGING, Part.WORKFLOW, Part.REPORTING, Part.KEYCLOAK)) {
      routes.put(
          "MHERO_ROUTES_%s_URL".formatted(owner.key().toUpperCase(Locale.ROOT)),
          "http://127.0.0.1:" + owner.port(site.port()));
    }
    return routes;
  }

  @Override
  public boolean well() {
    return ready.well();
  }
}
