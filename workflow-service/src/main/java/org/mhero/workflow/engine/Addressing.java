package org.mhero.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mhero.workflow.engine.FlowEvent.Addressees;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Phones;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.AssetRef;
import org.mhero.workflow.flow.GroupDef;
import org.mhero.workflow.flow.Recipients;

/** Finds out whom a broadcast or a start is for (reference 4.2). */
final class Addressing {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Turn turn;
  private final List<AssetRef> groups = new ArrayList<>();
  private final List<AssetRef> contacts = new ArrayList<>();
  private final List<String> urns = new ArrayList<>();

  private Addressing(Turn turn) {
    this.turn = turn;
  }

  static Addressees of(Turn turn, Recipients recipients) {
    Addressing addressing = new Addressing(turn);
    Groups.found(turn, recipients.groups()).forEach(addressing::add);
    addressing.contacts.addAll(recipients.contacts());
    addressing.urns.addAll(recipients.urns());
    recipients.legacyVars().forEach(addressing::variable);
    String query =
        recipients.contactQuery() == null ? "" : Texts.trim(turn.query(recipients.contactQuery()));
    return new Addressees(addressing.groups, addressing.contacts, query, addressing.urns);
  }

  /** Whether a session that many have started at once may do it to many; an error if not. */
  static boolean allowed(Turn turn, Addressees addressees) {
    if (turn.trigger.batch() && addressees.open()) {
      turn.error("Sessions started in a batch cannot address groups or queries", null, Map.of());
      return false;
    }
    return true;
  }

  private void add(GroupDef group) {
    groups.add(new AssetRef(group.uuid(), group.name()));
  }

  /** What an old flow kept in one text: a contact, a group, a URN or a phone number. */
  private void variable(Template template) {
    String text = Texts.trim(turn.text(template));
    if (UUID.matcher(text).matches()) {
      contacts.add(new AssetRef(text, ""));
      return;
    }
    for (GroupDef group : turn.assets.groups()) {
      if (Texts.lower(group.name()).equals(Texts.lower(text))) {
        add(group);
        return;
      }
    }
    int colon = text.indexOf(':');
    Urn urn =
        colon < 1
            ? null
            : UrnBook.normal(turn, text.substring(0, colon), text.substring(colon + 1));
    if (urn != null) {
      urns.add(urn.identity());
      return;
    }
    Environment environment = turn.surroundings().environment();
    String phone = Phones.international(text, environment.defaultCountry(), environment.line());
    if (phone == null) {
      turn.error("Nobody is meant by that recipient", null, Map.of());
    } else {
      urns.add("tel:" + phone);
    }
  }
}
