package org.mhero.gateway.proxy;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
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
import org.mhero.kit.auth.Callers;
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
  private final Answering.Choice forms;

  FrontDoor(
      Vertx vertx,
      RouteTable table,
      Gatekeeper gatekeeper,
      Upstreams upstreams,
      Metadata metadata,
      Journal journal,
      Answering.Choice forms) {
    this.vertx = vertx;
    this.table = table;
    this.gatekeeper = gatekeeper;
    this.upstreams = upstreams;
    this.metadata = metadata;
    this.journal = journal;
    this.forms = forms;
  }

  void open(@Observes Router router) {
    router.route().order(BEFORE_OUR_OWN_RESOURCES).handler(this::enter);
  }

  private void enter(RoutingContext context) {
    HttpServerRequest request = context.request();
    String path = pathOf(request.uri());
    String query = request.query() == null ? "" : request.query();
    Draft draft =
        new Draft(
            Instant.now(),
            System.nanoTime(),
            Draft.asked(request.method().name(), path, query),
            String.valueOf(RequestTrail.requestId()));
    context.addEndHandler(ended -> keep(context, draft, ended.succeeded()));
    Visit visit = new Visit(context, draft, forms.of(request));
    switch (table.decide(request.method().name(), path, query)) {
      case Decision.Refuse(ErrorCode code, String detail) -> visit.answering().refuse(code, detail);
      case Decision.Metadata m -> {
        draft.route("metadata");
        metadata.answer(request);
      }
      case Decision.Bundle b -> admit(visit, null);
      case Decision.Forward(Route route) when route.local() -> {
        draft.route(route.name());
        context.next();
      }
      case Decision.Forward(Route route) -> admit(visit, route);
    }
  }

  /**
   * @param route null for a Bundle, which says itself whose it is
   */
  private void admit(Visit visit, @Nullable Route route) {
    HttpServerRequest request = visit.request();
    request.pause();
    if (route != null) {
      visit.draft().route(route.name());
    }
    gatekeeper
        .admit(visit.context(), route == null ? ANY_CALLER : route.guard())
        .subscribe()
        .with(
            caller -> {
              visit.draft().caller(caller);
              if (route != null) {
                pass(visit, request, route);
              } else {
                new BundleGate(table, request).open((owner, body) -> pass(visit, body, owner));
              }
            },
            failure -> refuse(visit, failure));
  }

  private void pass(Visit visit, ReadStream<Buffer> body, Route route) {
    if (visit.request().response().closed()) {
      return;
    }
    visit.draft().route(route.name());
    Exchange passed = new Exchange(vertx, visit, body, route, upstreams.of(route));
    visit.context().addEndHandler(ended -> passed.end());
    passed.begin();
  }

  private void keep(RoutingContext exchange, Draft draft, boolean ended) {
    var response = exchange.response();
    if (!ended) {
      draft.failed("caller-left");
    }
    if (exchange.user() instanceof QuarkusHttpUser known) {
      draft.caller(Callers.of(known.getSecurityIdentity()));
    }
    int status = ended || response.headWritten() ? response.getStatusCode() : 0;
    journal.keep(
        draft.finish(
            System.nanoTime(), status, exchange.request().bytesRead(), response.bytesWritten()));
  }

  private static void refuse(Visit visit, Throwable failure) {
    if (failure instanceof AppException known) {
      visit.answering().refuse(known.code(), known.detail());
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
