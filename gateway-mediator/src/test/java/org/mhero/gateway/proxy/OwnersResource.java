package org.mhero.gateway.proxy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.mhero.gateway.openhim.OpenhimStub;

/** Puts one stub in the place of every owner, and a port nobody listens on in that of workflow. */
public final class OwnersResource implements QuarkusTestResourceLifecycleManager {
  private final OwnerStub stub = new OwnerStub();
  private final OpenhimStub core = new OpenhimStub();

  @Override
  public Map<String, String> start() {
    String url = "http://localhost:" + stub.start();
    Map<String, String> routes = new HashMap<>();
    for (String route : new String[] {"registry", "messaging", "reporting", "keycloak"}) {
      routes.put("mhero.routes." + route + ".url", url);
    }
    routes.put("mhero.routes.workflow.url", "http://localhost:1");
    routes.put("mhero.routes.impatient.url", url);
    routes.put("mhero.routes.impatient.paths", "/impatient");
    routes.put("mhero.routes.impatient.access", "open");
    routes.put("mhero.routes.impatient.response-timeout", "0.4S");
    routes.put("mhero.routes.impatient.idle-timeout", "0.4S");
    routes.put("mhero.routes.narrow.url", url);
    routes.put("mhero.routes.narrow.paths", "/narrow");
    routes.put("mhero.routes.narrow.access", "open");
    routes.put("mhero.routes.narrow.connections", "1");
    routes.put("mhero.routes.narrow.waiting", "1");
    routes.put("mhero.routes.garbled.url", "http://localhost:" + stub.startGarbled());
    routes.put("mhero.routes.garbled.paths", "/garbled");
    routes.put("mhero.routes.garbled.access", "open");
    routes.put("mhero.routes.guarded.url", url);
    routes.put("mhero.routes.guarded.paths", "/guarded");
    routes.put("mhero.routes.guarded.role", "manager");
    routes.put("mhero.openhim.enabled", "true");
    routes.put("mhero.openhim.url", core.url());
    routes.put("mhero.openhim.username", OpenhimStub.USER);
    routes.put("mhero.openhim.password", OpenhimStub.PASSWORD);
    routes.put("mhero.openhim.beat", "1S");
    routes.put("mhero.openhim.route.listen-port", String.valueOf(freePort()));
    routes.put("mhero.openhim.route.password", "route-secret");
    routes.put("mhero.test.owner", url);
    return routes;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    core.stop();
    stub.stop();
  }
}
