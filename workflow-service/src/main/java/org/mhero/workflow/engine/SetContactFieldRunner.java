package org.mhero.workflow.engine;

import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.SetContactField;

/** {@code set_contact_field} (reference 4.6). */
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
    } else {
      turn.apply(new Modifier.Field(field, Texts.trim(text)));
    }
  }
}
