package org.mhero.workflow.flow;

import org.mhero.workflow.expression.Template;

/** {@code add_contact_urn} (reference 4.6). */
public record AddContactUrn(String uuid, String scheme, Template path) implements Action {
  private static final int LONGEST = 10_000;

  static AddContactUrn read(String uuid, JsonSource json) {
    return new AddContactUrn(uuid, json.scheme("scheme"), json.template("path", LONGEST));
  }
}
