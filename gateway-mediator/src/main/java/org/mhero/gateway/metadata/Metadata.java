package org.mhero.gateway.metadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mhero.gateway.route.RouteTable;

/**
 * Answers {@code /fhir/metadata}. The owners are asked at most once a minute, or every five seconds
 * while one of them is away; whoever comes meanwhile waits for the same question.
 */
@ApplicationScoped
public class Metadata {
  private static final Duration FRESH = Duration.ofSeconds(60);
  private static final Duration FRESH_WITHOUT_ALL = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final OwnerStatements owners;
  private final CapabilityForm form;
  private final String version;
  private final AtomicReference<Asking> asking = new AtomicReference<>(Asking.NEVER);

  Metadata(
      Vertx vertx,
      OwnerStatements owners,
      CapabilityForm form,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.vertx = vertx;
    this.owners = owners;
    this.form = form;
    this.version = version;
  }

  /** Answers a GET or HEAD; anybody may ask (FHIR R4 http.html#capabilities). */
  public void answer(HttpServerRequest request) {
    String base = request.scheme() + "://" + request.authority() + RouteTable.FHIR;
    boolean xml = form.wantsXml(request);
    merged()
        .compose(all -> vertx.executeBlocking(() -> form.write(all, base, xml), false))
        .onSuccess(body -> form.send(request, body, xml))
        .onFailure(failure -> request.response().setStatusCode(500).end());
  }

  private Future<ObjectNode> merged() {
    Asking now = Objects.requireNonNull(asking.get());
    if (now.fresh(Instant.now())) {
      return now.answer();
    }
    Asking next = new Asking(Instant.now(), ask());
    return asking.compareAndSet(now, next)
        ? next.answer()
        : Objects.requireNonNull(asking.get()).answer();
  }

  private Future<ObjectNode> ask() {
    return owners.ask().map(parts -> CapabilityMerge.merge(parts, version, date()));
  }

  private static String date() {
    return Instant.now().atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private record Asking(Instant at, Future<ObjectNode> answer) {
    static final Asking NEVER = new Asking(Instant.EPOCH, Future.failedFuture("never asked"));

    boolean fresh(Instant now) {
      if (!answer.isComplete()) {
        return true;
      }
      if (answer.failed()) {
        return false;
      }
      boolean all = answer.result().path("rest").path(0).path("documentation").isMissingNode();
      return now.isBefore(at.plus(all ? FRESH : FRESH_WITHOUT_ALL));
    }
  }
}
