package org.mhero.registry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Lets the service ask itself as if through the gateway: a free port, and its own address. */
public final class FrontDoorResource implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(free.getLocalPort());
      return Map.of(
          "quarkus.http.test-port", port, "mhero.gateway.url", "http://localhost:" + port);
    } catch (IOException e) {
      throw new UncheckedIOException("There is no free port", e);
    }
  }

  @Override
  public void stop() {
    // the port is the service's, which ends with the tests
  }
}
