package org.mhero.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Lints the chart and reads what it renders, with Helm itself as a library. */
class ChartTest {
  private static final List<String> SERVICES =
      List.of("registry", "messaging", "workflow", "reporting", "gateway");
  private final Helm helm = new Helm(Path.of("mhero").toAbsolutePath());

  @Test
  void lints() {
    LintResult result = helm.lint().strict().call();

    assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
  }

  @Test
  void rendersEveryServiceOnceOfEachKind() {
    List<Map<String, Object>> rendered = render();

    for (String kind : List.of("Deployment", "Service", "PodDisruptionBudget")) {
      assertThat(rendered)
          .filteredOn(one -> kind.equals(one.get("kind")))
          .extracting(one -> at(one, "metadata", "name"))
          .containsExactlyInAnyOrderElementsOf(
              SERVICES.stream().map(service -> "test-mhero-" + service).toList());
    }
    assertThat(rendered)
        .extracting(one -> one.get("kind"))
        .doesNotContain("Ingress", "NetworkPolicy", "ServiceMonitor");
  }

  @Test
  void runsWithTheLeastRights() {
    for (Map<String, Object> pod : pods(render())) {
      assertThat(at(pod, "securityContext", "runAsNonRoot")).isEqualTo(true);
      assertThat(at(pod, "securityContext", "seccompProfile", "type")).isEqualTo("RuntimeDefault");
      assertThat(pod.get("automountServiceAccountToken")).isEqualTo(false);
      Map<String, Object> container = container(pod);
      assertThat(at(container, "securityContext", "readOnlyRootFilesystem")).isEqualTo(true);
      assertThat(at(container, "securityContext", "allowPrivilegeEscalation")).isEqualTo(false);
      assertThat(at(container, "securityContext", "capabilities", "drop"))
          .isEqualTo(List.of("ALL"));
      assertThat(at(container, "resources", "limits", "memory")).isNotNull();
    }
  }

  @Test
  void asksForHealthOnTheManagementPort() {
    for (Map<String, Object> pod : pods(render())) {
      Map<String, Object> container = container(pod);
      for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
        assertThat(at(container, probe, "httpGet", "port")).isEqualTo("management");
      }
      assertThat(environment(container)).containsEntry("QUARKUS_MANAGEMENT_PORT", "9000");
    }
  }

  @Test
  void keepsSecretsInSecrets() {
    for (Map<String, Object> pod : pods(render())) {
      Map<String, Object> container = container(pod);
      assertThat(fromSecrets(container))
          .contains(
              "QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD", "MHERO_CLIENT_SECRET");
      assertThat(environment(container).keySet())
          .noneMatch(name -> name.endsWith("PASSWORD") || name.endsWith("SECRET"));
    }
  }

  @Test
  void tellsEachServiceWhatTheContractsSay() {
    Map<String, Object> gateway = container(pod(render(), "gateway"));
    Map<String, Object> messaging = container(pod(render(), "messaging"));

    assertThat(environment(messaging))
        .containsEntry("MHERO_GATEWAY_URL", "http://test-mhero-gateway:8080")
        .containsEntry(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://postgresql:5432/messaging?sslmode=prefer")
        .containsEntry("QUARKUS_OIDC_TOKEN_ISSUER", "https://mhero.example.org/auth/realms/mhero")
        .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://keycloak:8080/auth/realms/mhero")
        .doesNotContainKey("MHERO_ROUTES_REGISTRY_URL");
    assertThat(environment(gateway))
        .containsEntry("MHERO_ROUTES_REGISTRY_URL", "http://test-mhero-registry:8080")
        .containsEntry("MHERO_ROUTES_KEYCLOAK_URL", "http://keycloak:8080")
        .doesNotContainKey("MHERO_LOCAL")
        .doesNotContainKey("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING");
  }

  @Test
  void letsAServiceDifferFromTheDefaults() {
    List<Map<String, Object>> rendered =
        render("registry.replicas", "5", "registry.image.digest", "sha256:" + "a".repeat(64));

    assertThat(at(deployment(rendered, "registry"), "spec", "replicas")).isEqualTo(5);
    assertThat(at(deployment(rendered, "workflow"), "spec", "replicas")).isEqualTo(2);
    assertThat(container(pod(rendered, "registry")).get("image"))
        .isEqualTo("ghcr.io/mhero/registry-service@sha256:" + "a".repeat(64));
    assertThat(container(pod(rendered, "workflow")).get("image"))
        .isEqualTo("ghcr.io/mhero/workflow-service:0.1.0");
  }

  @Test
  void opensTheDoorAndShutsTheRestWhenAsked() {
    List<Map<String, Object>> rendered =
        render(
            "ingress.enabled", "true",
            "ingress.tlsSecret", "tls",
            "networkPolicy.enabled", "true",
            "serviceMonitor.enabled", "true",
            "openhim.enabled", "true",
            "openhim.url", "https://openhim:8080");

    assertThat(rendered)
        .extracting(one -> one.get("kind"))
        .contains("Ingress", "NetworkPolicy", "ServiceMonitor");
    Map<String, Object> gateway = container(pod(rendered, "gateway"));
    assertThat(environment(gateway))
        .containsEntry("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true")
        .containsEntry("MHERO_OPENHIM_URL", "https://openhim:8080");
    assertThat(fromSecrets(gateway)).contains("MHERO_OPENHIM_PASSWORD");
  }

  @Test
  void refusesValuesThatMakeNoSense() {
    assertThatThrownBy(() -> render("publicUrl", "mhero.example.org"))
        .hasMessageContaining("publicUrl");
    assertThatThrownBy(() -> render("registry.image.digest", "latest"))
        .hasMessageContaining("digest");
    assertThatThrownBy(() -> render("registri.replicas", "5")).hasMessageContaining("registri");
    assertThatThrownBy(() -> render("kafka.saslMechanism", "SCRAM-SHA-512"))
        .hasMessageContaining("kafka.existingSecret");
  }

  private List<Map<String, Object>> render(String... settings) {
    TemplateCommand command = helm.template().withName("test");
    for (int i = 0; i < settings.length; i += 2) {
      command.set(settings[i], settings[i + 1]);
    }
    List<Map<String, Object>> rendered = new ArrayList<>();
    for (Object document : new Yaml().loadAll(command.call())) {
      if (document != null) {
        rendered.add(map(document));
      }
    }
    return rendered;
  }

  private static Map<String, Object> deployment(
      List<Map<String, Object>> rendered, String service) {
    return rendered.stream()
        .filter(one -> "Deployment".equals(one.get("kind")))
        .filter(one -> ("test-mhero-" + service).equals(at(one, "metadata", "name")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> pod(List<Map<String, Object>> rendered, String service) {
    return map(at(deployment(rendered, service), "spec", "template", "spec"));
  }

  private static List<Map<String, Object>> pods(List<Map<String, Object>> rendered) {
    return SERVICES.stream().map(service -> pod(rendered, service)).toList();
  }

  private static Map<String, Object> container(Map<String, Object> pod) {
    return map(((List<?>) pod.get("containers")).get(0));
  }

  private static Map<String, String> environment(Map<String, Object> container) {
    Map<String, String> plain = new TreeMap<>();
    for (Object variable : (List<?>) container.get("env")) {
      Map<String, Object> one = map(variable);
      if (one.containsKey("value")) {
        plain.put(String.valueOf(one.get("name")), String.valueOf(one.get("value")));
      }
    }
    return plain;
  }

  private static List<String> fromSecrets(Map<String, Object> container) {
    return ((List<?>) container.get("env"))
        .stream()
            .map(ChartTest::map)
            .filter(one -> one.containsKey("valueFrom"))
            .map(one -> String.valueOf(one.get("name")))
            .collect(Collectors.toList());
  }

  private static Object at(Map<String, Object> from, String... path) {
    Object here = from;
    for (String step : path) {
      here = map(here).get(step);
    }
    return here;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
