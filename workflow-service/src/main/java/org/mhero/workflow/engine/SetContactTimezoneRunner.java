package org.mhero.workflow.engine;

import java.time.ZoneId;
import java.util.Map;
import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.SetContactTimezone;

/** {@code set_contact_timezone} (reference 4.6); an empty zone clears it. */
final class SetContactTimezoneRunner {
  private SetContactTimezoneRunner() {}

  static void run(Turn turn, SetContactTimezone action) {
    String text = turn.textOrNull(action.timezone());
    if (text == null) {
      return;
    }
    String name = Texts.trim(text);
    if (name.isEmpty()) {
      turn.apply(new Modifier.Timezone(null));
    } else if (ZoneId.getAvailableZoneIds().contains(name)) {
      turn.apply(new Modifier.Timezone(ZoneId.of(name)));
    } else {
      turn.error("There is no such timezone", "timezone:invalid", Map.of("timezone", name));
    }
  }
}
