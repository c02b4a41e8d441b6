package org.mhero.test.oidc;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a realm {@code mhero} to trust; {@link Tokens} makes what its users
 * and clients would show.
 */
public final class RealmResource implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    String realm = RealmServer.shared().url();
    return Map.of(
        "quarkus.oidc.auth-server-url", realm,
        "quarkus.oidc-client.auth-server-url", realm,
        "mhero.client.secret", "secret");
  }

  @Override
  public void stop() {
    // The server is shared by the JVM and ends with it.
  }
}
