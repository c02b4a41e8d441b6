package org.mhero.workflow.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Value;

/**
 * The last call of a run, seen as {@code @webhook} (reference 3.4, 10.2).
 *
 * @param status the HTTP status, 0 without a response
 * @param headers of the response, one value per name
 * @param json what the body says, null when it was no JSON
 */
public record Webhook(
    String method, String url, int status, Map<String, String> headers, @Nullable Value json) {
  public Webhook {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }
}
