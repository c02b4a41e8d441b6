package org.mhero.kit.auth;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking.
 *
 * @param subject the token's {@code sub}; the service's own name for work that no request started;
 *     {@code anonymous} for a request without a token
 * @param client the client the token was given to ({@code azp}), or null
 * @param roles the realm roles, composites resolved
 * @param scopes the token's scopes
 * @param name how to show the caller to an official; personal, so it belongs in no log and no event
 */
public record Caller(
    String subject, @Nullable String client, Set<String> roles, Set<String> scopes, String name) {

  /** A request without a token. */
  public static final Caller ANONYMOUS =
      new Caller("anonymous", null, Set.of(), Set.of(), "anonymous");

  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /** The service itself, in a job or a consumer. */
  public static Caller itself(String service) {
    return new Caller(service, service, Set.of(Roles.SERVICE), Set.of(), service);
  }

  /** Whether nobody has shown a token. */
  public boolean anonymous() {
    return equals(ANONYMOUS);
  }

  /** Whether the caller has this role or one that includes it. */
  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Whether the caller has one of these roles. */
  public boolean hasAny(String... any) {
    for (String role : any) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** Without the name. */
  @Override
  public String toString() {
    return "Caller[subject=" + subject + ", client=" + client + ", roles=" + roles + "]";
  }
}
