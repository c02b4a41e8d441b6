package org.mhero.reporting.console.gateway;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.mhero.kit.auth.RequestTrail;
import org.mhero.kit.auth.ServiceToken;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/**
 * Shows other services the token of the official, so that they decide what may be seen; in a job,
 * which no request started, the token of this service.
 */
@ApplicationScoped
public class UserToken implements ClientRequestFilter {
  private final SecurityIdentity identity;
  private final CurrentVertxRequest request;
  private final ServiceToken itself;

  UserToken(SecurityIdentity identity, CurrentVertxRequest request, ServiceToken itself) {
    this.identity = identity;
    this.request = request;
    this.itself = itself;
  }

  @Override
  public void filter(ClientRequestContext call) {
    call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token());
    String id = RequestTrail.requestId();
    if (id != null) {
      call.getHeaders().putSingle(RequestTrail.HEADER, id);
    }
  }

  private String token() {
    if (request.getCurrent() == null) {
      return itself.await();
    }
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    if (credential == null) {
      throw new AppException(ErrorCode.UNAUTHENTICATED, "Nobody is signed in", List.of(), null);
    }
    return credential.getToken();
  }
}
