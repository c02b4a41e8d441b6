package org.mhero.reporting.console.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Leads whoever is not signed in to our own page first, which says where the password is typed; a
 * page half asked for by the script is told to go there as a whole.
 */
@Provider
@PreMatching
public class SignInFilter implements ContainerRequestFilter {
  private final SecurityIdentity identity;

  public SignInFilter(SecurityIdentity identity) {
    this.identity = identity;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (!ConsolePaths.needsSignIn(path) || !identity.isAnonymous()) {
      return;
    }
    URI signIn = UriBuilder.fromPath(ConsolePaths.SIGN_IN).build();
    if ("GET".equals(request.getMethod()) && request.getHeaderString("HX-Request") == null) {
      URI wanted = request.getUriInfo().getRequestUri();
      String query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
      signIn = UriBuilder.fromUri(signIn).queryParam("to", "{to}").build(path + query);
    }
    boolean partly = request.getHeaderString("HX-Request") != null;
    request.abortWith(
        partly
            ? Response.status(Response.Status.UNAUTHORIZED).header("HX-Redirect", signIn).build()
            : Response.seeOther(signIn).build());
  }
}
