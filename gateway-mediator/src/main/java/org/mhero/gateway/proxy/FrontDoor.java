package org.mhero.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mhero.gateway.bundle.BundleGate;
import org.mhero.gateway.metadata.Metadata;
import org.mhero.gateway.owner.Upstreams;
import org.mhero.gateway.route.Access;
import org.mhero.gateway.route.Decision;
import org.mhero.gateway.route.Route;
import org.mhero.gateway.route.Route.Guard;
import org.mhero.gateway.route.RouteTable;
import org.mhero.gateway.transaction.Draft;
import org.mhero.gateway.transaction.Journal;
import org.mhero.kit.auth.RequestTrail;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/** Where every request comes in: decide, let in or not, pass on, and keep what happened. */
@ApplicationScoped
class FrontDoor {
  private static final int BEFORE_OUR_OWN_RESOURCES = 500;
  private static final Guard ANY_CALLER = new Guard(true, Access.BEARER, null);

  private final Vertx vertx;
  private final RouteTable table;
  private final Gatekeeper gatekeeper;
  private final Upstreams upstreams;
  private final Metadata metadata;
  private final Journal journal;

  FrontDoor(
      Vertx vertx,
      RouteTable table,
      Gatekeeper gatekeeper,
      Upstreams upstreams,
      Metadata metadata,
      Journal journal) {
    this.vertx = vertx;
    this.table = table;
    this.gatekeeper = gatekeeper;
    this.upstreams = upstreams;
    this.metadata = metadata;
    this.journal = journal;
  }

  void open(@Observes Router router) {
    router.route().order(BEFORE_OUR_OWN_RESOURCES).handler(this::enter);
  }

  private void enter(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    String path = pathOf(request.uri());
    String query = request.query() == null ? "" : request.query();
    Draft draft =
        new Draft(
            Instant.now(),
            System.nanoTime(),
            Draft.asked(request.method().name(), path, query),
            String.valueOf(RequestTrail.requestId()));
    exchange.addEndHandler(ended -> keep(exchange, draft, ended.succeeded()));
    switch (table.decide(request.method().name(), path, query)) {
      case Decision.Refuse(ErrorCode code, String detail) -> Refusals.answer(request, code, detail);
      case Decision.Metadata m -> {
        draft.route("metadata");
        metadata.answer(request);
      }
      case Decision.Bundle b -> admit(exchange, draft, null);
      case Decision.Forward(Route route) when route.local() -> {
        draft.route(route.name());
        exchange.next();
      }
      case Decision.Forward(Route route) -> admit(exchange, draft, route);
    }
  }

  /**
   * @param route null for a Bundle, which says itself whose it is
   */
  private void admit(RoutingContext exchange, Draft draft, @Nullable Route route) {
    HttpServerRequest request = exchange.request();
    request.pause();
    if (route != null) {
      draft.route(route.name());
    }
    gatekeeper
        .admit(exchange, route == null ? ANY_CALLER : route.guard())
        .subscribe()
        .with(
            caller -> {
              draft.caller(caller);
              if (route != null) {
                pass(exchange, request, route, draft);
              } else {
                new BundleGate(table, request)
                    .open((owner, body) -> pass(exchange, body, owner, draft));
              }
            },
            failure -> refuse(request, failure));
  }

  private void pass(RoutingContext exchange, ReadStream<Buffer> body, Route route, Draft draft) {
    HttpServerRequest request = exchange.request();
    if (request.response().closed()) {
      return;
    }
    draft.route(route.name());
    Exchange passed = new Exchange(vertx, request, body, route, upstreams.of(route), draft);
    exchange.addEndHandler(ended -> passed.end());
    passed.begin();
  }

  private void keep(RoutingContext exchange, Draft draft, boolean ended) {
    var response = exchange.response();
    if (!ended) {
      draft.failed("caller-left");
    }
    int status = ended || response.headWritten() ? response.getStatusCode() : 0;
    journal.keep(
        draft.finish(
            System.nanoTime(), status, exchange.request().bytesRead(), response.bytesWritten()));
  }

  private static void refuse(HttpServerRequest request, Throwable failure) {
    if (failure instanceof AppException known) {
      Refusals.answer(request, known.code(), known.detail());
    } else {
      throw new IllegalStateException("The gatekeeper failed", failure);
    }
  }

  private static String pathOf(String uri) {
    int query = uri.indexOf('?');
    int fragment = uri.indexOf('#');
    int end = query < 0 ? uri.length() : query;
    return fragment >= 0 && fragment < end ? uri : uri.substring(0, end);
  }
}
