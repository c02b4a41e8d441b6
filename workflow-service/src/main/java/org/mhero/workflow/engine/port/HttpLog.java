package org.mhero.workflow.engine.port;

import java.time.Instant;

/**
 * One exchange over HTTP.
 *
 * @param statusCode 0 without a response
 * @param request as it went out
 * @param response as it came in, empty without
 */
public record HttpLog(
    String url,
    int statusCode,
    String request,
    String response,
    long elapsedMs,
    int retries,
    Instant createdOn) {
  /** Without what was said. */
  @Override
  public String toString() {
    return "HttpLog[statusCode=" + statusCode + "]";
  }
}
