package org.mhero.gateway.proxy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.mhero.gateway.route.Access;
import org.mhero.gateway.route.Route.Guard;
import org.mhero.kit.auth.Caller;
import org.mhero.kit.auth.Callers;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/**
 * Lets in whom a route lets in. The owners check the same token again and decide on each resource;
 * the front door keeps strangers from reaching them at all.
 */
@ApplicationScoped
class Gatekeeper {
  private static final Logger LOG = Logger.getLogger(Gatekeeper.class);
  private static final String[] KNOWN = {
    Roles.VIEWER, Roles.OFFICER, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.PARTNER
  };

  private final HttpAuthenticator authenticator;

  Gatekeeper(HttpAuthenticator authenticator) {
    this.authenticator = authenticator;
  }

  /** The caller, or a failure with the {@link AppException} that says why he stays outside. */
  Uni<Caller> admit(RoutingContext exchange, Guard guard) {
    if (guard.access() == Access.OPEN) {
      return Uni.createFrom().item(Caller.ANONYMOUS);
    }
    return authenticator
        .attemptAuthentication(exchange)
        .onFailure()
        .transform(Gatekeeper::refusal)
        .map(identity -> checked(identity, guard.role()));
  }

  private static Caller checked(@Nullable SecurityIdentity identity, @Nullable String role) {
    if (identity == null || identity.isAnonymous()) {
      throw new AppException(ErrorCode.UNAUTHENTICATED, "A bearer token is needed");
    }
    Caller caller = Callers.of(identity);
    if (!caller.hasAny(KNOWN)) {
      throw AppException.forbidden("The token holds no role of this suite");
    }
    if (role != null && !caller.has(role)) {
      throw AppException.forbidden("This needs the role " + role);
    }
    return caller;
  }

  private static AppException refusal(Throwable failure) {
    if (failure instanceof AuthenticationFailedException) {
      return new AppException(
          ErrorCode.UNAUTHENTICATED, "The bearer token is not valid or has run out");
    }
    LOG.warnf("The identity server cannot be asked: %s", failure.toString());
    return new AppException(
        ErrorCode.UNAVAILABLE, "Nobody can be let in: the identity server is not reachable");
  }
}
