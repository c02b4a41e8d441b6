package org.mhero.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether a part is well, asked from outside. */
@FunctionalInterface
public interface Probe {
  Duration PATIENCE = Duration.ofSeconds(3);

  boolean well();

  /** Well when the address answers 200. */
  static Probe http(String address) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    return () -> {
      try {
        return Http.CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
            == 200;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }

  /** Well when somebody listens on the loopback's port. */
  static Probe port(int port) {
    return () -> {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        return true;
      } catch (IOException e) {
        return false;
      }
    };
  }

  /** The one HTTP client of the probes. */
  final class Http {
    static final HttpClient CLIENT =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Http() {}
  }
}
