package org.mhero.messaging.channel;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A provider that records what it gets and answers one thing. */
public final class ProviderStub implements AutoCloseable {
  /** A request as the provider got it; parameters of the query and of a form together. */
  public record Got(
      String method,
      String body,
      Map<String, String> parameters,
      Map<String, List<String>> headers) {}

  private final HttpServer server;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String body = "";
  private volatile Map<String, String> headers = Map.of();

  public ProviderStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          String form =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          Map<String, String> parameters = new HashMap<>();
          read(exchange.getRequestURI().getRawQuery(), parameters);
          read(form, parameters);
          got.add(
              new Got(exchange.getRequestMethod(), form, parameters, exchange.getRequestHeaders()));
          if (status > 0) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          }
        });
    server.start();
  }

  private static void read(String pairs, Map<String, String> parameters) {
    if (pairs == null || !pairs.contains("=") || pairs.startsWith("{") || pairs.startsWith("<")) {
      return;
    }
    for (String pair : pairs.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(
          parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/send";
  }

  /** What it answers from now on; status 0 means never. */
  public void answer(int newStatus, String newBody, Map<String, String> newHeaders) {
    status = newStatus;
    body = newBody;
    headers = newHeaders;
  }

  public List<Got> got() {
    return got;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
