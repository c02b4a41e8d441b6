package org.mhero.workflow.query;

import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.FieldDef;

/** The names a query may use (reference 8.3). */
public interface Vocabulary {
  /** The contact field of that lower-case key, or null. */
  @Nullable FieldDef field(String key);

  /** Whether there is a group of that name, whatever its case. */
  boolean group(String name);

  /** Whether there is a flow of that name, whatever its case. */
  boolean flow(String name);
}
