package org.mhero.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import org.mhero.gateway.route.Route;
import org.mhero.kit.error.ErrorCode;

/** In which form one caller gets the answer to one request. */
public interface Answering {

  /** The request is being passed on to this owner, with these headers. */
  default void passingOn(Route route, MultiMap headers) {}

  /**
   * Gives the owner's answer to the caller.
   *
   * @return when all of it is given, or failed when the owner broke off
   */
  Future<Void> relay(HttpClientResponse answer);

  /** Says why there is no answer. */
  void refuse(ErrorCode code, String detail);

  /** Chooses the form. */
  interface Choice {
    Answering of(HttpServerRequest request);
  }
}
