package org.mhero.workflow.engine.port;

import java.util.Map;

/**
 * Calls over HTTP (reference 10.5). Never throws: a call that fails is a trace without response.
 */
@FunctionalInterface
public interface Web {
  /** Makes the call: 15 s at most, no redirects to private networks, no retries. */
  WebTrace call(WebRequest request);

  /** Whether flows may not call this host, by its own name or that of a domain it belongs to. */
  default boolean blocks(String host) {
    return false;
  }

  /** Headers that are added where a request does not have them, such as {@code User-Agent}. */
  default Map<String, String> standardHeaders() {
    return Map.of();
  }
}
