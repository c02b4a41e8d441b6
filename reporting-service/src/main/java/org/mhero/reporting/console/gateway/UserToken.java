package org.mhero.reporting.console.gateway;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.mhero.kit.auth.RequestTrail;

/** Shows other services the token of the official, so that they decide what may be seen. */
@ApplicationScoped
public class UserToken implements ClientRequestFilter {
  private final SecurityIdentity identity;

  UserToken(SecurityIdentity identity) {
    this.identity = identity;
  }

  @Override
  public void filter(ClientRequestContext call) {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    if (credential != null) {
      call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + credential.getToken());
    }
    String id = RequestTrail.requestId();
    if (id != null) {
      call.getHeaders().putSingle(RequestTrail.HEADER, id);
    }
  }
}
