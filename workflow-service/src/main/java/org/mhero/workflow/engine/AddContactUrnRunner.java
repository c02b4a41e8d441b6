package org.mhero.workflow.engine;

import java.util.List;
import java.util.Map;
import org.mhero.workflow.engine.modifier.Modifier;
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
    String written = Urn.of(action.scheme(), path).identity();
    turn.apply(new Modifier.Urns(List.of(written), Modifier.Listing.APPEND));
    if (!turn.legacy()) {
      Urn urn = UrnBook.normal(turn, written);
      boolean has = urn != null && turn.contact.urns().stream().anyMatch(urn::same);
      turn.run().locals.put(LOCAL, urn != null && has ? urn.identity() : "");
    }
  }
}
