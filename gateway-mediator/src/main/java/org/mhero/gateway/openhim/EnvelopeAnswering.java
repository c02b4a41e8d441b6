package org.mhero.gateway.openhim;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.gateway.openhim.Envelope.Answer;
import org.mhero.gateway.openhim.Envelope.Called;
import org.mhero.gateway.openhim.Envelope.Orchestration;
import org.mhero.gateway.proxy.Answering;
import org.mhero.gateway.proxy.PlainAnswering;
import org.mhero.gateway.route.QueryText;
import org.mhero.gateway.route.Route;
import org.mhero.kit.auth.RequestTrail;
import org.mhero.kit.error.ErrorCode;

/**
 * Answers the core with an envelope. What an envelope cannot hold goes plain, which the core passes
 * on byte by byte: HEAD, binary and compressed bodies, event streams, and answers above the limit,
 * of which never more than the limit is held in memory.
 */
final class EnvelopeAnswering implements Answering {
  private static final Pattern TEXT =
      Pattern.compile("(text/(?!event-stream).*|application/([a-z0-9.+-]+\\+)?(json|xml)\\b.*)");

  private final HttpServerRequest request;
  private final PlainAnswering plain;
  private final String urn;
  private final int limit;
  private final boolean byCredentials;
  private final Buffer held = Buffer.buffer();
  private @Nullable Called called;

  /**
   * @param byCredentials whether the Authorization header is the core's own and ends here
   */
  EnvelopeAnswering(HttpServerRequest request, String urn, int limit, boolean byCredentials) {
    this.request = request;
    this.plain = new PlainAnswering(request);
    this.urn = urn;
    this.limit = limit;
    this.byCredentials = byCredentials;
  }

  @Override
  public void passingOn(Route route, MultiMap headers) {
    URI owner = route.upstream();
    String host = owner == null ? "localhost" : owner.getHost();
    int port = owner == null ? 0 : owner.getPort();
    called = new Called(route.name(), host, port, String.valueOf(request.path()), Instant.now());
    headers.set("Accept-Encoding", "identity");
    if (byCredentials) {
      headers.remove("Authorization");
    }
  }

  @Override
  public Future<Void> relay(HttpClientResponse answer) {
    if (!fits(answer)) {
      return plain.relay(answer);
    }
    Promise<Void> done = Promise.promise();
    answer.exceptionHandler(
        failure -> {
          refuse(ErrorCode.BAD_GATEWAY, "The owner broke off in the middle of its answer");
          done.tryComplete();
        });
    answer.handler(chunk -> hold(answer, chunk, done));
    answer.endHandler(end -> enclose(answer, done));
    return done.future();
  }

  private void hold(HttpClientResponse answer, Buffer chunk, Promise<Void> done) {
    held.appendBuffer(chunk);
    if (held.length() > limit) {
      answer.pause();
      answer.handler(null).endHandler(null).exceptionHandler(null);
      plain.head(answer);
      request.response().write(held);
      answer.pipe().endOnFailure(false).to(request.response()).onComplete(done);
    }
  }

  private void enclose(HttpClientResponse answer, Promise<Void> done) {
    Answer inner =
        new Answer(
            answer.statusCode(),
            Envelope.headers(answer.headers()),
            held.toString(StandardCharsets.UTF_8),
            Instant.now(),
            null);
    send(inner);
    done.tryComplete();
  }

  @Override
  public void refuse(ErrorCode code, String detail) {
    if ("HEAD".equals(request.method().name())) {
      plain.refuse(code, detail);
      return;
    }
    JsonObject outcome =
        new JsonObject()
            .put("resourceType", "OperationOutcome")
            .put(
                "issue",
                List.of(
                    new JsonObject()
                        .put("severity", "error")
                        .put("code", code.issueType())
                        .put("diagnostics", detail)));
    JsonObject headers = new JsonObject().put("content-type", "application/fhir+json");
    if (code == ErrorCode.UNAUTHENTICATED) {
      headers.put("www-authenticate", "Bearer");
    }
    send(
        new Answer(
            code.status(),
            headers,
            outcome.encode(),
            Instant.now(),
            code.retryable() ? detail : null));
  }

  private void send(Answer inner) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    Called made = called;
    String parameters = request.query() == null ? "" : QueryText.names(request.query());
    List<Orchestration> orchestrations =
        made == null
            ? List.of()
            : List.of(
                new Orchestration(
                    made, request.method().name(), parameters, inner.status(), inner.at()));
    response
        .setStatusCode(200)
        .putHeader("Content-Type", Envelope.MEDIA_TYPE)
        .end(Envelope.write(urn, inner, orchestrations, properties()));
  }

  /** Searchable and kept for ever in the core, so nothing personal. */
  private JsonObject properties() {
    JsonObject properties = new JsonObject().put("requestId", RequestTrail.requestId());
    String trace = request.getHeader("traceparent");
    if (trace != null && trace.length() == 55) {
      properties.put("traceId", trace.substring(3, 35));
    }
    return properties;
  }

  private boolean fits(HttpClientResponse answer) {
    if ("HEAD".equals(request.method().name()) || tooLong(answer.getHeader("Content-Length"))) {
      return false;
    }
    String encoding = answer.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return false;
    }
    String type = answer.getHeader("Content-Type");
    if (type == null) {
      return answer.statusCode() == 204 || answer.statusCode() == 304;
    }
    String lower = type.toLowerCase(Locale.ROOT);
    boolean utf8 = !lower.contains("charset") || lower.contains("utf-8");
    return utf8 && TEXT.matcher(lower).matches();
  }

  private boolean tooLong(@Nullable String length) {
    return length != null && length.length() < 19 && Long.parseLong(length) > limit;
  }
}
