package org.mhero.workflow.engine;

import java.util.Objects;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.SetContactName;

/**
 * {@code set_contact_name} (reference 4.6, 11); what is given is compared before it is cut, so a
 * name that is too long is told each time.
 */
final class SetContactNameRunner {
  private static final int LONGEST = 128;
  private static final int LONGEST_LEGACY = 640;

  private SetContactNameRunner() {}

  static void run(Turn turn, SetContactName action) {
    String text = turn.textOrNull(action.name());
    if (text == null) {
      return;
    }
    String given = Texts.trim(text);
    if (!given.equals(Objects.requireNonNullElse(turn.contact.name(), ""))) {
      String cut = Texts.cut(given, turn.legacy() ? LONGEST_LEGACY : LONGEST);
      String name = cut.isEmpty() ? null : cut;
      turn.become(turn.contact.withName(name));
      turn.log(new FlowEvent.ContactNameChanged(name));
      turn.regroup();
    }
  }
}
