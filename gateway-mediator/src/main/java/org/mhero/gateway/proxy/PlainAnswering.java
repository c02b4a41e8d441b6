package org.mhero.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.mhero.kit.error.ErrorCode;

/** The answer as the owner gave it, streamed. */
public final class PlainAnswering implements Answering {
  private final HttpServerRequest request;

  public PlainAnswering(HttpServerRequest request) {
    this.request = request;
  }

  @Override
  public Future<Void> relay(HttpClientResponse answer) {
    head(answer);
    return answer.pipe().endOnFailure(false).to(request.response());
  }

  /** Gives status and headers; the body is still to come. */
  public void head(HttpClientResponse answer) {
    HttpServerResponse response = request.response();
    response.setStatusCode(answer.statusCode());
    ProxyHeaders.toCaller(answer.headers(), response.headers());
    boolean bodiless =
        request.method().equals(HttpMethod.HEAD)
            || answer.statusCode() == 204
            || answer.statusCode() == 304;
    if (!bodiless && answer.getHeader("Content-Length") == null) {
      response.setChunked(true);
    }
  }

  @Override
  public void refuse(ErrorCode code, String detail) {
    Refusals.answer(request, code, detail);
  }
}
