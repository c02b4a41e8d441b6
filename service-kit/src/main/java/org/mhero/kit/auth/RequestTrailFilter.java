package org.mhero.kit.auth;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives every request an id, first of all, and shows it in the response. */
@ApplicationScoped
class RequestTrailFilter {
  private static final int FIRST = 1000;

  void register(@Observes Filters filters) {
    filters.register(RequestTrailFilter::begin, FIRST);
  }

  private static void begin(RoutingContext exchange) {
    var headers = exchange.request().headers();
    String id =
        RequestTrail.begin(
            headers.get(RequestTrail.HEADER), headers.get(RequestTrail.TRACEPARENT_HEADER));
    exchange.response().putHeader(RequestTrail.HEADER, id);
    exchange.next();
  }
}
