package org.mhero.workflow.engine;

import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.location.Place;
import org.mhero.workflow.flow.FieldDef;

/** A change of a contact's field (reference 11.1). */
final class FieldChange {
  private FieldChange() {}

  static boolean apply(Modifying work, FieldDef field, String raw) {
    FieldValue value = value(work, field, raw);
    if (FieldValue.same(value, work.contact.fields().get(field.key()))) {
      return false;
    }
    work.become(work.contact.withField(field.key(), value));
    work.log(new FlowEvent.ContactFieldChanged(field.ref(), value));
    return true;
  }

  private static @Nullable FieldValue value(Modifying work, FieldDef field, String raw) {
    FieldValue value = FieldValue.of(raw, work.surroundings());
    Place place = value == null ? null : FieldPlace.of(work, field, raw);
    return value == null || place == null ? value : value.at(place);
  }
}
