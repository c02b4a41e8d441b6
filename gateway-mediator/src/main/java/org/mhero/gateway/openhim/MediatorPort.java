package org.mhero.gateway.openhim;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The port only the core can reach. What comes in takes the same way as at the front door, tokens,
 * roles and all; only the form of the answer differs.
 */
@ApplicationScoped
class MediatorPort {
  private static final Logger LOG = Logger.getLogger(MediatorPort.class);
  private static final int STOP_SECONDS = 5;

  private final Vertx vertx;
  private final OpenhimConfig config;
  private @Nullable HttpServer server;

  MediatorPort(Vertx vertx, OpenhimConfig config) {
    this.vertx = vertx;
    this.config = config;
  }

  void open(@Observes StartupEvent event) {
    OpenhimConfig.Route route = config.route();
    if (!config.enabled() || route.listenPort() == 0) {
      return;
    }
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(route.listenHost())
            .setPort(route.listenPort())
            .setHttp2ClearTextEnabled(false);
    server =
        vertx
            .createHttpServer(options)
            .requestHandler(request -> VertxHttpRecorder.getRootHandler().handle(request))
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    LOG.infof("OpenHIM's port is %s:%d", route.listenHost(), route.listenPort());
  }

  void close(@Observes ShutdownEvent event) throws InterruptedException {
    HttpServer open = server;
    if (open != null) {
      var done = open.close().toCompletionStage().toCompletableFuture();
      try {
        done.get(STOP_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        LOG.warnf("OpenHIM's port did not close: %s", e.toString());
      }
    }
  }
}
