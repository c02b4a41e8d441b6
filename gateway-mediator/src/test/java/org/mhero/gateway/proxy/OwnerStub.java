package org.mhero.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** An owner that answers as the last part of the path says, well or badly. */
final class OwnerStub {
  static final int CHUNK = 64 * 1024;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong received = new AtomicLong();

  int start() {
    HttpServer server = vertx.createHttpServer().requestHandler(this::answer);
    return server
        .listen(0, "localhost")
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .actualPort();
  }

  /** A port that speaks no HTTP. */
  int startGarbled() {
    return vertx
        .createNetServer()
        .connectHandler(
            socket -> socket.handler(any -> socket.end(Buffer.buffer("220 SMTP\r\n\r\n"))))
        .listen(0, "localhost")
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .actualPort();
  }

  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private void answer(HttpServerRequest request) {
    String path = request.path();
    HttpServerResponse response = request.response();
    switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "metadata" -> response.end(metadata());
      case "sink" -> sink(request);
      case "deaf" -> request.pause();
      case "silent" -> request.handler(chunk -> received.addAndGet(chunk.length()));
      case "flood" -> flood(response, Long.parseLong(request.getParam("bytes")));
      case "half" ->
          response
              .putHeader("Content-Length", "1000")
              .write("half")
              .onComplete(written -> request.connection().close());
      case "half-chunked" ->
          response
              .setChunked(true)
              .write("half")
              .onComplete(written -> request.connection().close());
      case "stall" -> response.setChunked(true).write("begun");
      case "cut" -> request.connection().close();
      case "counters" -> response.end(counters().encode());
      case "reset" -> {
        sent.set(0);
        received.set(0);
        response.end();
      }
      case "binary" ->
          response.putHeader("Content-Type", "application/octet-stream").end("\u0001\u0002");
      case "zipped" ->
          response
              .putHeader("Content-Type", "application/json")
              .putHeader("Content-Encoding", "gzip")
              .end("zipped");
      case "events" -> response.putHeader("Content-Type", "text/event-stream").end("data: 1\n\n");
      case "cookies" ->
          response
              .putHeader("Content-Type", "text/plain")
              .putHeader("Set-Cookie", (Iterable<String>) List.of("a=1", "b=2"))
              .end("ok");
      case "long-text" -> {
        response.putHeader("Content-Type", "text/plain");
        flood(response, Long.parseLong(request.getParam("bytes")));
      }
      case "half-text" ->
          response
              .putHeader("Content-Type", "text/plain")
              .putHeader("Content-Length", "1000")
              .write("half")
              .onComplete(written -> request.connection().close());
      case "gone" -> response.setStatusCode(204).end();
      case "unmodified" -> response.setStatusCode(304).putHeader("ETag", "W/\"1\"").end();
      default -> request.bodyHandler(body -> echo(request, body));
    }
  }

  private void echo(HttpServerRequest request, Buffer body) {
    JsonObject headers = new JsonObject();
    request
        .headers()
        .forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
    JsonObject seen =
        new JsonObject()
            .put("method", request.method().name())
            .put("uri", request.uri())
            .put("headers", headers)
            .put("body", body.toString());
    request
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("X-Owner", "stub")
        .putHeader("Connection", "keep-alive, X-Private")
        .putHeader("X-Private", "for the gateway only")
        .end(seen.encode());
  }

  private void sink(HttpServerRequest request) {
    request.handler(chunk -> received.addAndGet(chunk.length()));
    request.endHandler(end -> request.response().end(String.valueOf(received.get())));
  }

  private void flood(HttpServerResponse response, long bytes) {
    response.setChunked(true);
    pour(response, Buffer.buffer(new byte[CHUNK]), bytes);
  }

  private void pour(HttpServerResponse response, Buffer chunk, long left) {
    long rest = left;
    while (rest > 0 && !response.closed()) {
      if (response.writeQueueFull()) {
        long later = rest;
        response.drainHandler(drained -> pour(response, chunk, later));
        return;
      }
      response.write(chunk);
      sent.addAndGet(CHUNK);
      rest -= CHUNK;
    }
    if (!response.closed()) {
      response.end();
    }
  }

  private JsonObject counters() {
    return new JsonObject().put("sent", sent.get()).put("received", received.get());
  }

  private static String metadata() {
    return """
        {"resourceType":"CapabilityStatement","status":"active","fhirVersion":"4.0.1","kind":"instance",
         "instantiates":["https://profiles.ihe.net/ITI/mCSD/CapabilityStatement/x"],
         "rest":[{"mode":"server",
           "interaction":[{"code":"transaction"}],
           "resource":[{"type":"Practitioner","interaction":[{"code":"read"}]},
                       {"type":"Communication","interaction":[{"code":"read"}]},
                       {"type":"Measure","interaction":[{"code":"read"}]},
                       {"type":"Basic","interaction":[{"code":"read"}]}]}]}""";
  }
}
