package org.mhero.workflow.engine;

import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.location.Place;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.SetContactField;

/** {@code set_contact_field} (reference 4.6, 11.1). */
final class SetContactFieldRunner {
  private SetContactFieldRunner() {}

  static void run(Turn turn, SetContactField action) {
    String text = turn.textOrNull(action.value());
    if (text == null) {
      return;
    }
    FieldDef field = turn.assets.field(action.field().key());
    if (field == null) {
      turn.missing("field", action.field().key());
      return;
    }
    FieldValue value = value(turn, field, Texts.trim(text));
    if (!FieldValue.same(value, turn.contact.fields().get(field.key()))) {
      turn.become(turn.contact.withField(field.key(), value));
      turn.log(new FlowEvent.ContactFieldChanged(field.ref(), value));
      turn.regroup();
    }
  }

  private static @Nullable FieldValue value(Turn turn, FieldDef field, String text) {
    FieldValue value = FieldValue.of(text, turn.surroundings());
    Place place = value == null ? null : FieldPlace.of(turn, field, text);
    return value == null || place == null ? value : value.at(place);
  }
}
