package org.mhero.workflow.engine;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.SetContactTimezone;

/** {@code set_contact_timezone} (reference 4.6, 11); an empty zone clears it. */
final class SetContactTimezoneRunner {
  private SetContactTimezoneRunner() {}

  static void run(Turn turn, SetContactTimezone action) {
    String text = turn.textOrNull(action.timezone());
    if (text == null) {
      return;
    }
    String name = Texts.trim(text);
    try {
      ZoneId zone = name.isEmpty() ? null : ZoneId.of(name);
      if (zone != null && !ZoneId.getAvailableZoneIds().contains(name)) {
        throw new DateTimeException("An offset such as GMT+2 is no name");
      }
      if (!Objects.equals(zone, turn.contact.timezone())) {
        turn.become(turn.contact.withTimezone(zone));
        turn.log(new FlowEvent.ContactTimezoneChanged(zone));
        turn.regroup();
      }
    } catch (DateTimeException e) {
      turn.error("There is no such timezone", "timezone:invalid", Map.of("timezone", name));
    }
  }
}
