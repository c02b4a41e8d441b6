package org.mhero.workflow.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;

/**
 * Whom a broadcast or a started session is for (reference 4.2).
 *
 * @param groups resolved when the action runs
 * @param contacts told to the host as they are
 * @param contactQuery each expression is inserted as a quoted text; null when there is none
 * @param urns told to the host as they are
 * @param legacyVars each a contact, a group name or a phone number once it is evaluated
 */
public record Recipients(
    List<GroupRef> groups,
    List<AssetRef> contacts,
    @Nullable Template contactQuery,
    List<String> urns,
    List<Template> legacyVars) {
  private static final int MOST = 100;
  private static final int LONGEST_QUERY = 10_000;

  public Recipients {
    groups = List.copyOf(groups);
    contacts = List.copyOf(contacts);
    urns = List.copyOf(urns);
    legacyVars = List.copyOf(legacyVars);
  }

  static Recipients read(JsonSource json) {
    return new Recipients(
        json.has("groups") && !json.list("groups").isEmpty() ? json.groups(MOST) : List.of(),
        json.list("contacts", MOST).stream().map(AssetRef::read).toList(),
        json.optionalText("contact_query", LONGEST_QUERY).isEmpty()
            ? null
            : json.optionalTemplate("contact_query"),
        json.texts("urns", MOST),
        json.templates("legacy_vars", MOST));
  }
}
