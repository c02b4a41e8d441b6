package org.mhero.workflow.engine.port;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call over HTTP.
 *
 * @param url as the flow has it, to be read by {@link WebAddress}; one that is not absolute cannot
 *     be reached
 * @param headers in their order
 * @param body may be empty
 */
public record WebRequest(String method, String url, Map<String, String> headers, String body) {
  public WebRequest {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Without what it says. */
  @Override
  public String toString() {
    return "WebRequest[method=" + method + "]";
  }
}
