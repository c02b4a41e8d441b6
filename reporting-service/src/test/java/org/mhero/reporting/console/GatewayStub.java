package org.mhero.reporting.console;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Plays the gateway and the services behind it; one server for the whole JVM. */
public final class GatewayStub implements QuarkusTestResourceLifecycleManager {
  private static final WireMockServer SERVER =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());

  @Override
  public Map<String, String> start() {
    SERVER.start();
    return Map.of(
        "mhero.gateway.url", SERVER.baseUrl(),
        "mhero.console.secret", "a-secret-of-the-console-for-tests-only",
        "mhero.console.country", "Kolanda",
        "mhero.console.approval-limit", "100",
        "quarkus.oidc.console.application-type", "hybrid");
  }

  @Override
  public void stop() {
    SERVER.stop();
  }

  /** The server, to add answers and to look at what was asked. */
  public static WireMockServer server() {
    return SERVER;
  }

  /** Answers a GET of a path with JSON. */
  public static void answers(String path, String json) {
    SERVER.stubFor(
        get(urlPathEqualTo(path))
            .willReturn(aResponse().withHeader("Content-Type", "application/json").withBody(json)));
  }
}
