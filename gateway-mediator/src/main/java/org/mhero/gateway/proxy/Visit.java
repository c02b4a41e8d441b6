package org.mhero.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.mhero.gateway.transaction.Draft;

/**
 * One request at the front door.
 *
 * @param draft what will be kept of it
 * @param answering in which form its answer is given
 */
record Visit(RoutingContext context, Draft draft, Answering answering) {
  HttpServerRequest request() {
    return context.request();
  }
}
