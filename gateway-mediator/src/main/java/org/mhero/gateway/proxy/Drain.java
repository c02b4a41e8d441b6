package org.mhero.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * Reads the rest of a request that has its answer already, so that the caller sees the answer
 * before the connection ends; a caller that goes on sending for long is cut off.
 */
final class Drain {
  private static final long MOST_BYTES = 8L << 20;

  private final HttpServerRequest request;
  private long drained;

  Drain(HttpServerRequest request) {
    this.request = request;
  }

  void begin() {
    if (request.isEnded()) {
      return;
    }
    request.handler(this::read);
    request.resume();
  }

  private void read(Buffer chunk) {
    drained += chunk.length();
    if (drained > MOST_BYTES) {
      request.connection().close();
    }
  }
}
