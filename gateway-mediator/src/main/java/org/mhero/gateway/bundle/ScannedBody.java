package org.mhero.gateway.bundle;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/**
 * A request's body that is scanned as it passes. The chunk with an objectionable entry is not
 * passed on any more: the stream fails instead, so that the owner never sees a whole Bundle.
 */
final class ScannedBody implements ReadStream<Buffer> {
  private final HttpServerRequest request;
  private final BundleScan scan;
  private @Nullable Buffer held = Buffer.buffer();
  private boolean ended;
  private boolean failed;
  private @Nullable Handler<Buffer> handler;
  private @Nullable Handler<Void> endHandler;
  private @Nullable Handler<Throwable> exceptionHandler;

  ScannedBody(HttpServerRequest request, BundleScan scan) {
    this.request = request;
    this.scan = scan;
  }

  /** Reads until the owner is known or nothing more is to be found out, then pauses. */
  void hold(int most, Runnable decided) {
    boolean[] done = {false};
    Runnable once =
        () -> {
          if (!done[0]) {
            done[0] = true;
            request.pause();
            decided.run();
          }
        };
    request.exceptionHandler(e -> fail(e));
    request.endHandler(
        end -> {
          ended = true;
          once.run();
        });
    request.handler(
        chunk -> {
          scan.read(chunk.getBytes());
          Buffer all = held == null ? chunk : held.appendBuffer(chunk);
          held = all;
          boolean known =
              scan.owner().isPresent() || scan.objection().isPresent() || scan.unreadable();
          if (known || all.length() >= most) {
            once.run();
          }
        });
    request.resume();
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    this.handler = handler;
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    this.endHandler = handler;
    return this;
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    this.exceptionHandler = handler;
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    request.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    return fetch(Long.MAX_VALUE);
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    Buffer first = held;
    if (first != null) {
      held = null;
      request.handler(this::pass);
      request.endHandler(end -> finish());
      release(first);
    }
    if (ended) {
      finish();
    } else if (!failed) {
      request.fetch(amount);
    }
    return this;
  }

  private void release(Buffer first) {
    if (scan.objection().isPresent()) {
      object(scan.objection().get());
    } else if (handler != null && first.length() > 0) {
      handler.handle(first);
    }
  }

  private void pass(Buffer chunk) {
    scan.read(chunk.getBytes());
    if (scan.objection().isPresent()) {
      object(scan.objection().get());
    } else if (handler != null && !failed) {
      handler.handle(chunk);
    }
  }

  private void object(String objection) {
    fail(new AppException(ErrorCode.UNPROCESSABLE, objection));
  }

  private void finish() {
    ended = true;
    Handler<Void> told = endHandler;
    endHandler = null;
    if (told != null && !failed) {
      told.handle(null);
    }
  }

  private void fail(Throwable cause) {
    Handler<Throwable> told = exceptionHandler;
    if (!failed && told != null) {
      failed = true;
      told.handle(cause);
    }
  }
}
