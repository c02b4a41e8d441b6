package org.mhero.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.mhero.gateway.owner.Upstreams;
import org.mhero.gateway.route.Access;
import org.mhero.gateway.route.Limits;
import org.mhero.gateway.route.Route;
import org.mhero.gateway.route.Route.Guard;
import org.mhero.gateway.route.RouteTable;

/**
 * {@code ./mhero bench gateway}: requests per second and time of small answers, direct and through
 * the front door, by turns in one run. Without TLS, token check and database, which cost the same
 * with any proxy.
 */
public final class GatewayBench {
  private static final int ROUNDS = 3;
  private static final int REQUESTS = 30_000;
  private static final int AT_ONCE = 32;
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60), 100, 400);

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client =
      vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(AT_ONCE));

  private GatewayBench() {}

  public static void main(String[] arguments) {
    GatewayBench bench = new GatewayBench();
    int owner = bench.owner();
    int door = bench.door(owner);
    bench.measure(owner);
    bench.measure(door);
    Figures direct = null;
    Figures through = null;
    for (int round = 0; round < ROUNDS; round++) {
      direct = better(direct, bench.measure(owner));
      through = better(through, bench.measure(door));
    }
    boolean json = Arrays.asList(arguments).contains("--json");
    System.out.printf(
        Locale.ROOT,
        json
            ? "{\"direct\":{\"perSecond\":%.0f,\"p50\":%.2f,\"p99\":%.2f},"
                + "\"through\":{\"perSecond\":%.0f,\"p50\":%.2f,\"p99\":%.2f}}%n"
            : "direct   %7.0f requests/s  p50 %.2f ms  p99 %.2f ms%n"
                + "through  %7.0f requests/s  p50 %.2f ms  p99 %.2f ms%n",
        direct.perSecond(),
        direct.p50(),
        direct.p99(),
        through.perSecond(),
        through.p50(),
        through.p99());
    bench.vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private int owner() {
    byte[] body = new byte[1024];
    Arrays.fill(body, (byte) 'x');
    return listen(
        Router.router(vertx), router -> router.route().handler(c -> c.end(new String(body))));
  }

  private int door(int owner) {
    Route route =
        new Route(
            "owner",
            URI.create("http://localhost:" + owner),
            Set.of(),
            List.of("/"),
            new Guard(true, Access.OPEN, null),
            LIMITS);
    RouteTable table = new RouteTable(List.of(route));
    FrontDoor door =
        new FrontDoor(
            vertx,
            table,
            new Gatekeeper(null),
            new Upstreams(vertx, table),
            null,
            transaction -> {},
            PlainAnswering::new);
    return listen(Router.router(vertx), door::open);
  }

  private int listen(Router router, Consumer<Router> routes) {
    routes.accept(router);
    return await(vertx.createHttpServer().requestHandler(router).listen(0, "localhost"))
        .actualPort();
  }

  private Figures measure(int port) {
    long[] nanos = new long[REQUESTS];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger running = new AtomicInteger(AT_ONCE);
    Promise<Void> done = Promise.promise();
    long begun = System.nanoTime();
    for (int i = 0; i < AT_ONCE; i++) {
      ask(port, nanos, next, running, done);
    }
    await(done.future());
    double seconds = (System.nanoTime() - begun) / 1e9;
    Arrays.sort(nanos);
    return new Figures(
        REQUESTS / seconds, nanos[REQUESTS / 2] / 1e6, nanos[REQUESTS * 99 / 100] / 1e6);
  }

  private void ask(
      int port, long[] nanos, AtomicInteger next, AtomicInteger running, Promise<Void> done) {
    int mine = next.getAndIncrement();
    if (mine >= REQUESTS) {
      if (running.decrementAndGet() == 0) {
        done.complete();
      }
      return;
    }
    long begun = System.nanoTime();
    client
        .request(HttpMethod.GET, port, "localhost", "/x?y=z")
        .compose(request -> request.send())
        .compose(answer -> answer.body())
        .onSuccess(
            body -> {
              nanos[mine] = System.nanoTime() - begun;
              ask(port, nanos, next, running, done);
            })
        .onFailure(done::tryFail);
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  private static Figures better(Figures one, Figures other) {
    return one == null || other.perSecond() > one.perSecond() ? other : one;
  }

  private record Figures(double perSecond, double p50, double p99) {}
}
