package org.mhero.kit.auth;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Tells who is asking, from the bearer token Quarkus has checked. */
@ApplicationScoped
public class Callers {
  private final SecurityIdentity current;
  private final CurrentVertxRequest request;
  private final Caller itself;

  Callers(
      SecurityIdentity current,
      CurrentVertxRequest request,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.current = current;
    this.request = request;
    this.itself = Caller.itself(service);
  }

  /** The caller of this request; the service itself in a job or a consumer. */
  public Caller current() {
    if (!Arc.container().requestContext().isActive()) {
      return itself;
    }
    if (current.isAnonymous()) {
      return request.getCurrent() == null ? itself : Caller.ANONYMOUS;
    }
    return of(current);
  }

  /** The caller an identity stands for. */
  public static Caller of(SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      return Caller.ANONYMOUS;
    }
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return new Caller(
          orElse(token.getSubject(), identity.getPrincipal().getName()),
          token.getClaim("azp"),
          identity.getRoles(),
          scopes(token.getClaim("scope")),
          orElse(token.getClaim("name"), identity.getPrincipal().getName()));
    }
    String name = identity.getPrincipal().getName();
    return new Caller(name, null, identity.getRoles(), Set.of(), name);
  }

  private static Set<String> scopes(@Nullable String claim) {
    return claim == null
        ? Set.of()
        : Arrays.stream(claim.split(" ")).filter(s -> !s.isBlank()).collect(Collectors.toSet());
  }

  private static String orElse(@Nullable String value, String other) {
    return value == null || value.isBlank() ? other : value;
  }
}
