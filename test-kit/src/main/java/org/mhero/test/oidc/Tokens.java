package org.mhero.test.oidc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bearer tokens in the shape Keycloak gives them in the realm {@code mhero}. */
public final class Tokens {
  static final String ISSUER = "mhero.test.realm.issuer";

  private static final List<String> LADDER = List.of("viewer", "officer", "manager", "admin");

  private Tokens() {}

  /** What an official shows who signed in at the console; a role brings the lower ones with it. */
  public static String user(String name, String role) {
    List<String> roles =
        LADDER.contains(role) ? LADDER.subList(0, LADDER.indexOf(role) + 1) : List.of(role);
    return token(name, "console", "openid profile", roles, Instant.now().plusSeconds(300));
  }

  /** What a service of the suite shows. */
  public static String service(String client) {
    return token(
        "service-account-" + client,
        client,
        "profile",
        List.of("service"),
        Instant.now().plusSeconds(300));
  }

  /** What a partner system shows; scopes such as {@code system/Practitioner.rs}. */
  public static String partner(String client, String... scopes) {
    return token(
        "service-account-" + client,
        client,
        String.join(" ", scopes),
        List.of("partner"),
        Instant.now().plusSeconds(300));
  }

  /** A token that was good an hour ago. */
  public static String expired(String name, String role) {
    return token(name, "console", "openid", List.of(role), Instant.now().minusSeconds(3600));
  }

  /** A token that has been tampered with: the claims are readable, the signature is of others. */
  public static String forged(String name, String role) {
    String[] weak = user(name, "viewer").split("\\.");
    String[] strong = user(name, role).split("\\.");
    return strong[0] + "." + strong[1] + "." + weak[2];
  }

  private static String token(
      String name, String client, String scope, List<String> roles, Instant expires) {
    String claims =
        """
        {"iss":"%s","sub":"%s","azp":"%s","typ":"Bearer","jti":"%s","iat":%d,"exp":%d,
         "preferred_username":"%s","name":"%s","scope":"%s","realm_access":{"roles":[%s]}}"""
            .formatted(
                System.getProperty(ISSUER),
                UUID.nameUUIDFromBytes(name.getBytes()),
                client,
                UUID.randomUUID(),
                expires.getEpochSecond() - 300,
                expires.getEpochSecond(),
                name,
                name,
                scope,
                quoted(roles.stream()));
    return SigningKey.shared().sign(claims);
  }

  private static String quoted(Stream<String> values) {
    return values.map(value -> '"' + value + '"').collect(Collectors.joining(","));
  }
}
