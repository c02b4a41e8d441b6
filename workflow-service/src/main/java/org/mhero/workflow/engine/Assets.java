package org.mhero.workflow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.GroupDef;

/** What flows refer to (reference 2.1). A look-up never fails: what is missing is null. */
public interface Assets {
  /** The flow as it is now. */
  @Nullable Flow flow(String uuid);

  /**
   * The flow as it was at a revision, so that an edit does not break sessions that are under way.
   */
  default @Nullable Flow flow(String uuid, int revision) {
    return flow(uuid);
  }

  /** In their order; {@code @fields} lists them. */
  List<FieldDef> fields();

  /** In their order. */
  List<GroupDef> groups();

  /** The field of that key, or null. */
  default @Nullable FieldDef field(String key) {
    for (FieldDef field : fields()) {
      if (field.key().equals(key)) {
        return field;
      }
    }
    return null;
  }
}
