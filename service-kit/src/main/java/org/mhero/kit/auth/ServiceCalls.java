package org.mhero.kit.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest;

/**
 * Puts on a call of {@code java.net.http} what another service wants to see: this service's token,
 * the request id and the trace. For a Quarkus REST client register {@link ServiceCallFilter}.
 */
@ApplicationScoped
public class ServiceCalls {
  private final ServiceToken token;

  ServiceCalls(ServiceToken token) {
    this.token = token;
  }

  /** Adds the headers to a request; waits for the token, so never call it on the event loop. */
  public HttpRequest.Builder sign(HttpRequest.Builder request) {
    request.setHeader("Authorization", "Bearer " + token.await());
    request.setHeader(RequestTrail.HEADER, RequestTrail.idToPassOn());
    String trace = RequestTrail.traceparent();
    if (trace != null) {
      request.setHeader(RequestTrail.TRACEPARENT_HEADER, trace);
    }
    return request;
  }
}
