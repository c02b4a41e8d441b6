package org.mhero.kit.auth;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/**
 * The token this service shows when it asks another: client credentials, kept until shortly before
 * it runs out ({@code quarkus.oidc-client.refresh-token-time-skew}) and asked for once however many
 * callers wait for it.
 */
@ApplicationScoped
public class ServiceToken {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OidcClient client;
  private final TokensHelper kept = new TokensHelper();

  ServiceToken(OidcClient client) {
    this.client = client;
  }

  /** The token, without waiting for it: for the event loop. */
  public Uni<String> get() {
    return kept.getTokens(client).map(Tokens::getAccessToken);
  }

  /**
   * The token; waits up to ten seconds for Keycloak, so never call it on the event loop.
   *
   * @throws AppException UNAVAILABLE when Keycloak gives none
   */
  public String await() {
    try {
      return get().await().atMost(PATIENCE);
    } catch (RuntimeException e) {
      throw new AppException(
          ErrorCode.UNAVAILABLE, "The identity server gives this service no token", List.of(), e);
    }
  }
}
