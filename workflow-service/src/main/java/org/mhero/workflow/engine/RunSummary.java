package org.mhero.workflow.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.flow.FlowRef;

/**
 * A run told to another session, which sees it as {@code @parent} (reference 3.2).
 *
 * @param contact whom it is with, null when it is not told
 */
public record RunSummary(
    String uuid,
    FlowRef flow,
    int revision,
    @Nullable Contact contact,
    Status status,
    Map<String, Result> results) {
  public RunSummary {
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }
}
