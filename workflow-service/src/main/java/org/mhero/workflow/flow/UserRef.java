package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Template;

/**
 * A user of the system whom a ticket is given to: by uuid (14.4), by e-mail address (13.2), or by a
 * template that gives the address.
 *
 * @param uuid its identity, null when the address decides
 * @param email the address written out, null when it does not decide
 * @param name a label
 * @param emailMatch evaluated and compared with addresses, null when one of the others decides
 */
public record UserRef(
    @Nullable String uuid, @Nullable String email, String name, @Nullable Template emailMatch) {
  private static final int LONGEST_NAME = 640;

  static UserRef read(JsonSource json) {
    String name = json.optionalText("name", LONGEST_NAME);
    if (json.has("email_match")) {
      return new UserRef(null, null, name, json.optionalTemplate("email_match"));
    }
    if (json.has("uuid")) {
      return new UserRef(json.uuid("uuid"), null, name, null);
    }
    String email = json.text("email", LONGEST_NAME);
    return json.line() == Line.V13_2
        ? new UserRef(null, email, name, null)
        : new UserRef(null, null, name, json.optionalTemplate("email"));
  }
}
