package org.mhero.gateway.proxy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Puts one stub in the place of every owner, and a port nobody listens on in that of workflow. */
public final class OwnersResource implements QuarkusTestResourceLifecycleManager {
  private final OwnerStub stub = new OwnerStub();

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
    routes.put("mhero.test.owner", url);
    routes.put("mhero.events.relay", "false");
    return routes;
  }

  @Override
  public void stop() {
    stub.stop();
  }
}
