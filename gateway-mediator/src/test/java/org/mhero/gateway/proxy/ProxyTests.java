package org.mhero.gateway.proxy;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;

/** Requests by way of the gateway, to an owner that is played. */
abstract class ProxyTests {
  @BeforeEach
  void resetTheOwner() {
    given().get(owner("/reset")).then().statusCode(200);
  }

  static String raw(String text) throws IOException {
    try (var socket = new java.net.Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(1500);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      var answer = new java.io.ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (java.net.SocketTimeoutException e) {
        answer.write('\n');
      }
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }

  static long counter(String name) {
    return given().get(owner("/counters")).jsonPath().getLong(name);
  }

  static String owner(String path) {
    return ConfigProvider.getConfig().getValue("mhero.test.owner", String.class) + path;
  }

  static HttpRequest get(String path) {
    return request(path).build();
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
  }
}
