package org.mhero.kit.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * Puts on a call of a Quarkus REST client what another service wants to see: this service's token,
 * the request id and the trace. Use it with {@code @RegisterProvider(ServiceCallFilter.class)}.
 */
@ApplicationScoped
public class ServiceCallFilter implements ResteasyReactiveClientRequestFilter {
  private final ServiceToken token;

  ServiceCallFilter(ServiceToken token) {
    this.token = token;
  }

  @Override
  public void filter(ResteasyReactiveClientRequestContext call) {
    var headers = call.getHeaders();
    headers.putSingle(RequestTrail.HEADER, RequestTrail.idToPassOn());
    String trace = RequestTrail.traceparent();
    if (trace != null) {
      headers.putSingle(RequestTrail.TRACEPARENT_HEADER, trace);
    }
    call.suspend();
    token
        .get()
        .subscribe()
        .with(
            bearer -> {
              headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + bearer);
              call.resume();
            },
            call::resume);
  }
}
