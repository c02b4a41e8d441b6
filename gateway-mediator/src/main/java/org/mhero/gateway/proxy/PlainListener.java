package org.mhero.gateway.proxy;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Switches off the upgrade to HTTP/2 in clear text: the body of an upgrading request arrives
 * without any back-pressure, so one caller could fill the memory. HTTP/2 over TLS stays.
 */
@ApplicationScoped
class PlainListener implements HttpServerOptionsCustomizer {
  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false);
  }
}
