package org.mhero.workflow.engine.port;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of a call over HTTP.
 *
 * @param status 0 when there was no response
 * @param statusLine such as {@code HTTP/1.1 200 OK}, empty without a response
 * @param headers of the response, one value per name
 * @param body as it came in; one byte more than is allowed is enough to show that it is too large
 * @param elapsedMs how long it took
 * @param retries how often it was tried again
 */
public record WebTrace(
    int status,
    String statusLine,
    Map<String, String> headers,
    byte[] body,
    long elapsedMs,
    int retries) {

  /** There was no response. */
  public static final WebTrace NO_CONNECTION = new WebTrace(0, "", Map.of(), new byte[0], 0, 0);

  public WebTrace {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    body = body.clone();
  }

  /** Without what it says. */
  @Override
  public String toString() {
    return "WebTrace[status=" + status + "]";
  }
}
