package org.mhero.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.streams.ReadStream;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.mhero.gateway.owner.Upstreams;
import org.mhero.gateway.route.Route;
import org.mhero.gateway.transaction.Draft;
import org.mhero.kit.error.AppException;

/**
 * One request on its way to its owner and the answer on its way back. Both bodies are piped, so the
 * slower side sets the pace and neither is ever held. Belongs to the event loop of its request.
 *
 * <pre>
 * connecting -> passing on -> waiting -> relaying -> over
 *     |             |            |          +--> the owner breaks off: the connection is cut, so
 *     |             |            |               that nobody takes half an answer for a whole one
 *     +-------------+------------+--> refused (502, 503, 504)
 * </pre>
 */
final class Exchange {
  private static final Logger LOG = Logger.getLogger(Exchange.class);
  private static final long CANCEL = 0x8;
  private static final Set<HttpMethod> BODILESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final ReadStream<Buffer> body;
  private final Route route;
  private final HttpClient client;
  private final Draft draft;
  private final Answering answering;
  private final Watch watch;
  private @Nullable HttpClientRequest passed;
  private boolean relaying;
  private boolean over;
  private boolean repeated;

  /**
   * @param body the request's body, paused
   */
  Exchange(Vertx vertx, Visit visit, ReadStream<Buffer> body, Route route, HttpClient client) {
    this.request = visit.request();
    this.response = request.response();
    this.body = body;
    this.route = route;
    this.client = client;
    this.draft = visit.draft();
    this.answering = visit.answering();
    this.watch =
        new Watch(
            vertx,
            route.limits(),
            () -> request.bytesRead() + response.bytesWritten(),
            this::timeUp);
  }

  void begin() {
    draft.passedOn(System.nanoTime());
    client
        .request(Upstreams.request(route, request.method(), request.uri()))
        .onComplete(this::connected);
  }

  /** The caller's side is done with, one way or the other. */
  void end() {
    over = true;
    watch.stop();
    if (passed != null && !response.ended()) {
      abandon(passed);
    }
  }

  private void connected(AsyncResult<HttpClientRequest> made) {
    if (made.failed()) {
      refuse(Mishap.of(made.cause(), route.name()));
      return;
    }
    HttpClientRequest up = made.result();
    if (over) {
      up.reset(CANCEL);
      return;
    }
    passed = up;
    ProxyHeaders.toOwner(request, up.headers());
    answering.passingOn(route, up.headers());
    up.exceptionHandler(told -> LOG.tracef("The answer's future tells it too: %s", told));
    up.response().onComplete(this::answered);
    if (hasBody()) {
      passBody(up);
    } else {
      body.resume();
      up.end();
      watch.asked();
    }
  }

  private void passBody(HttpClientRequest up) {
    if (request.getHeader("Content-Length") == null) {
      up.setChunked(true);
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
      response.writeContinue();
    }
    body.pipe().endOnFailure(false).to(up).onComplete(sent -> bodyPassed(up, sent));
  }

  private void bodyPassed(HttpClientRequest up, AsyncResult<Void> sent) {
    if (sent.succeeded()) {
      watch.asked();
    } else if (sent.cause() instanceof AppException refused) {
      refuse(new Mishap(refused.code(), "refused-body", refused.detail()));
      up.reset(CANCEL);
    } else if (!relaying) {
      up.reset(CANCEL, sent.cause());
    } else {
      new Drain(request).begin();
    }
  }

  private void answered(AsyncResult<HttpClientResponse> answer) {
    if (over) {
      return;
    }
    if (answer.succeeded()) {
      relay(answer.result());
    } else if (mayRepeat(answer.cause())) {
      repeated = true;
      begin();
    } else {
      refuse(Mishap.of(answer.cause(), route.name()));
    }
  }

  /**
   * A kept connection may be closed by the owner just as it is used again. Without a body nothing
   * is lost by asking once more (RFC 9110 section 9.2.2).
   */
  private boolean mayRepeat(Throwable cause) {
    return BODILESS.contains(request.method())
        && !repeated
        && !hasBody()
        && cause instanceof HttpClosedException;
  }

  private void relay(HttpClientResponse answer) {
    relaying = true;
    watch.answered();
    draft.answered(System.nanoTime());
    answering.relay(answer).onFailure(this::brokeOff);
  }

  private void brokeOff(Throwable cause) {
    if (!over) {
      draft.failed("owner-broke-off");
      response.reset();
    }
  }

  private void timeUp(boolean silent) {
    Mishap mishap = silent ? Mishap.silent(route.name()) : Mishap.stuck(route.name());
    HttpClientRequest up = passed;
    if (relaying) {
      draft.failed(mishap.word());
      response.reset();
    } else {
      refuse(mishap);
    }
    if (up != null) {
      abandon(up);
    }
  }

  /**
   * Resets the request and shuts its connection at once. A reset alone waits until the owner has
   * read what is already under way, which one that reads nothing never does.
   */
  private static void abandon(HttpClientRequest up) {
    up.reset(CANCEL);
    if (up.connection() instanceof ConnectionBase http1) {
      http1.channel().close();
    }
  }

  private void refuse(Mishap mishap) {
    if (over || relaying) {
      return;
    }
    over = true;
    draft.failed(mishap.word());
    answering.refuse(mishap.code(), mishap.detail());
  }

  /** HTTP/2 need not announce a body, so there a method that may have one is taken to have one. */
  private boolean hasBody() {
    String length = request.getHeader("Content-Length");
    if (length != null) {
      return !length.equals("0");
    }
    return request.version() == HttpVersion.HTTP_2
        ? !BODILESS.contains(request.method())
        : request.getHeader("Transfer-Encoding") != null;
  }
}
