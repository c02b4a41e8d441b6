package org.mhero.kit.auth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a partner's SMART system scopes allow (SMART App Launch 2.2, "Scopes for requesting FHIR
 * Resources"). Version 1 {@code .read} means {@code rs}, {@code .write} means {@code cud}, {@code
 * .*} means all. A scope this suite cannot honour to the letter, such as one narrowed by a search
 * ({@code ?category=..}) or with its letters out of order, allows nothing.
 */
public final class SmartScopes {
  private static final Pattern SCOPE =
      Pattern.compile("system/([A-Z][A-Za-z]*|\\*)\\.(read|write|\\*|c?r?u?d?s?)");

  private final List<Grant> grants;

  private SmartScopes(List<Grant> grants) {
    this.grants = List.copyOf(grants);
  }

  /** Reads the scopes of a token; those of other kinds are passed over. */
  public static SmartScopes of(Collection<String> scopes) {
    List<Grant> grants = new ArrayList<>();
    for (String scope : scopes) {
      grant(scope).ifPresent(grants::add);
    }
    return new SmartScopes(grants);
  }

  /** Whether a resource of this type may be treated so. */
  public boolean allow(String type, Permission permission) {
    return grants.stream().anyMatch(grant -> grant.covers(type, permission));
  }

  private static Optional<Grant> grant(String scope) {
    Matcher match = SCOPE.matcher(scope);
    if (!match.matches()) {
      return Optional.empty();
    }
    String letters =
        switch (match.group(2)) {
          case "read" -> "rs";
          case "write" -> "cud";
          case "*" -> "cruds";
          default -> match.group(2);
        };
    return Optional.of(new Grant(match.group(1), letters));
  }

  /** The five permissions of SMART version 2. */
  public enum Permission {
    CREATE('c'),
    READ('r'),
    UPDATE('u'),
    DELETE('d'),
    SEARCH('s');

    private final char letter;

    Permission(char letter) {
      this.letter = letter;
    }
  }

  private record Grant(String type, String letters) {
    boolean covers(String wanted, Permission permission) {
      return (type.equals("*") || type.equals(wanted)) && letters.indexOf(permission.letter) >= 0;
    }
  }
}
