package org.mhero.reporting.console.signin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a change that another site asks for in the name of a signed-in official. The session
 * cookie is SameSite=Lax already; this is the second lock, for browsers that lack the first.
 */
@Provider
public class OriginFilter implements ContainerRequestFilter {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  public void filter(ContainerRequestContext request) {
    if (HARMLESS.contains(request.getMethod())
        || !ConsolePaths.isConsole(request.getUriInfo().getPath())) {
      return;
    }
    boolean own =
        isOwn(
            request.getHeaderString("Sec-Fetch-Site"),
            request.getHeaderString("Origin"),
            request.getUriInfo().getBaseUri());
    if (!own) {
      request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
    }
  }

  static boolean isOwn(@Nullable String site, @Nullable String origin, URI base) {
    if (site != null) {
      return OWN.contains(site);
    }
    return origin == null || origin.equals(base.getScheme() + "://" + base.getRawAuthority());
  }
}
