package org.mhero.workflow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Collation;
import org.mhero.workflow.expression.location.Locations;
import org.mhero.workflow.expression.location.Place;
import org.mhero.workflow.flow.FieldDef;

/** The place that the text of a field names (reference 11.1, step 3). */
final class FieldPlace {
  private final Modifying work;
  private final Locations locations;

  private FieldPlace(Modifying work) {
    this.work = work;
    this.locations = work.assets.locations();
  }

  /** The place, null when the text names none or the field is not for places. */
  static @Nullable Place of(Modifying work, FieldDef field, String text) {
    FieldPlace places = new FieldPlace(work);
    if (places.locations.isEmpty()) {
      return null;
    }
    return text.indexOf('>') >= 0 ? places.locations.path(text) : places.meant(field.type(), text);
  }

  private @Nullable Place meant(FieldDef.Type type, String text) {
    return switch (type) {
      case TEXT, NUMBER, DATETIME -> null;
      case STATE -> first(text, Place.STATE, null);
      case DISTRICT -> within(text, Place.DISTRICT, FieldDef.Type.STATE);
      case WARD -> within(text, Place.WARD, FieldDef.Type.DISTRICT);
    };
  }

  /** Among the children of the place in the contact's first field of the level above. */
  private @Nullable Place within(String text, int level, FieldDef.Type above) {
    for (FieldDef field : work.assets.fields()) {
      if (field.type() == above) {
        FieldValue value = work.contact.fields().get(field.key());
        String path = value == null ? null : path(value, above);
        Place parent = path == null ? null : locations.path(path);
        return parent == null ? null : first(text, level, parent);
      }
    }
    return null;
  }

  private static @Nullable String path(FieldValue value, FieldDef.Type level) {
    return level == FieldDef.Type.STATE ? value.state() : value.district();
  }

  private @Nullable Place first(String text, int level, @Nullable Place parent) {
    Collation collation = work.base().collation();
    List<Place> found = locations.fuzzy(text, level, parent, collation);
    return found.isEmpty() ? null : found.getFirst();
  }
}
