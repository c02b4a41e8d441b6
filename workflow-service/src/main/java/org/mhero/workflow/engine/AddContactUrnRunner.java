package org.mhero.workflow.engine;

import java.util.Map;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.AddContactUrn;

/** {@code add_contact_urn} (reference 4.6, 11.2); {@code _has_urn} tells whether it is there. */
final class AddContactUrnRunner {
  private static final String LOCAL = "_has_urn";

  private AddContactUrnRunner() {}

  static void run(Turn turn, AddContactUrn action) {
    String path = Texts.trim(turn.text(action.path()));
    if (path.isEmpty()) {
      turn.error("The path of the URN is empty", null, Map.of());
      return;
    }
    Urn urn = UrnBook.normal(turn, action.scheme(), path);
    if (urn == null) {
      String written = action.scheme() + ":" + path;
      turn.error("The URN is invalid", "urn:invalid", Map.of("urn", written));
    } else {
      UrnBook.append(turn, urn);
    }
    if (!turn.legacy()) {
      String has = urn != null && UrnBook.has(turn, urn) ? urn.identity() : "";
      turn.run().locals.put(LOCAL, has);
    }
  }
}
