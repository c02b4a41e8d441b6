package org.mhero.reporting.console.layout;

import java.util.Locale;
import java.util.Set;
import org.mhero.kit.auth.Roles;

/**
 * Who looks at the page.
 *
 * @param id the subject of the token, under which drafts are kept
 */
public record User(String id, String name, Set<String> roles) {
  public User {
    roles = Set.copyOf(roles);
  }

  /** One or two letters for the round face in the top bar. */
  public String initials() {
    StringBuilder letters = new StringBuilder();
    for (String part : name.trim().split("[\\s._-]+")) {
      if (!part.isEmpty() && letters.length() < 2) {
        letters.appendCodePoint(part.codePointAt(0));
      }
    }
    return letters.toString().toUpperCase(Locale.ROOT);
  }

  /** May see names and write to people. */
  public boolean officer() {
    return roles.contains(Roles.OFFICER) || manager();
  }

  /** May send to many. */
  public boolean manager() {
    return roles.contains(Roles.MANAGER) || admin();
  }

  /** May change sources, lines and the connection to DHIS2. */
  public boolean admin() {
    return roles.contains(Roles.ADMIN);
  }
}
