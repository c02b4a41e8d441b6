package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;

/** A contact group there is; with a query it fills itself (reference 2.1). */
public record GroupDef(String uuid, String name, @Nullable String query) {
  /** Whether its members follow from a query. */
  public boolean smart() {
    return query != null;
  }
}
