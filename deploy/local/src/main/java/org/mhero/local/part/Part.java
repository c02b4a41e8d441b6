package org.mhero.local.part;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mhero.local.Problem;

/** What the suite consists of, in the order in which status shows it (docs/contracts.md). */
public enum Part {
  POSTGRES(6, "PostgreSQL", ""),
  KAFKA(7, "Kafka", ""),
  KEYCLOAK(5, "Keycloak", ""),
  GATEWAY(0, "gateway", "gateway-mediator"),
  REGISTRY(1, "registry", "registry-service"),
  MESSAGING(2, "messaging", "messaging-service"),
  WORKFLOW(3, "workflow", "workflow-service"),
  REPORTING(4, "reporting", "reporting-service");

  private static final int MANAGEMENT = 20;
  private final int offset;
  private final String title;
  private final String module;

  Part(int offset, String title, String module) {
    this.offset = offset;
    this.title = title;
    this.module = module;
  }

  /** The part of that name; the module's name will do as well. */
  public static Part named(String name) {
    return Arrays.stream(values())
        .filter(part -> !name.isEmpty() && (part.key().equals(name) || part.module.equals(name)))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    "There is no part called %s; the parts are %s.".formatted(name, names())));
  }

  private static String names() {
    return Arrays.stream(values()).map(Part::key).collect(Collectors.joining(", "));
  }

  /** The five services of mHero. */
  public static Set<Part> services() {
    return EnumSet.range(GATEWAY, REPORTING);
  }

  /** What must be well before this part is started. */
  public Set<Part> needs() {
    return switch (this) {
      case POSTGRES, KAFKA -> Set.of();
      case KEYCLOAK -> Set.of(POSTGRES);
      case GATEWAY, REGISTRY, MESSAGING, WORKFLOW, REPORTING -> Set.of(KAFKA, KEYCLOAK);
    };
  }

  public boolean service() {
    return !module.isEmpty();
  }

  /** The name in commands, files and databases. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  /** The Maven module of a service, empty for the others. */
  public String module() {
    return module;
  }

  /** Where it serves, given the port of the gateway. */
  public int port(int base) {
    return base + offset;
  }

  /** Where it tells its health, given the port of the gateway; services and Keycloak only. */
  public int managementPort(int base) {
    return base + offset + MANAGEMENT;
  }

  /** All ports it takes. */
  public List<Integer> ports(int base) {
    return switch (this) {
      case POSTGRES -> List.of(port(base));
      case KAFKA -> List.of(port(base), port(base) + 1);
      case KEYCLOAK, GATEWAY, REGISTRY, MESSAGING, WORKFLOW, REPORTING ->
          List.of(port(base), managementPort(base));
    };
  }
}
