package org.mhero.workflow.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.engine.port.WebRequest;
import org.mhero.workflow.engine.port.WebTrace;

class HostWebTest {
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/echo",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("X-Method", exchange.getRequestMethod());
          exchange
              .getResponseHeaders()
              .add("X-Agent", exchange.getRequestHeaders().getFirst("User-Agent"));
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.createContext(
        "/away",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/echo");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/much",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (var out = exchange.getResponseBody()) {
            byte[] block = new byte[8_192];
            for (int i = 0; i < 64; i++) {
              out.write(block);
            }
          } catch (IOException e) {
            exchange.close();
          }
        });
    server.createContext("/busy", exchange -> answer(exchange, 503));
    server.createContext("/broken", exchange -> answer(exchange, 500));
    server.createContext("/moody", exchange -> answer(exchange, calls.get() == 0 ? 503 : 204));
    server.createContext(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    server.start();
  }

  private void answer(HttpExchange exchange, int status) throws IOException {
    calls.incrementAndGet();
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private WebTrace call(HostWeb web, String method, String path, String body) {
    String url = "http://localhost:" + server.getAddress().getPort() + path;
    return web.call(new WebRequest(method, url, Map.of("User-Agent", "mHero", "Host", "x"), body));
  }

  @Test
  void aCallGoesOutAsTheFlowHasIt() {
    WebTrace trace = call(web(true), "PATCH", "/echo", "{\"é\":1}");
    assertThat(trace.status()).isEqualTo(200);
    assertThat(trace.headers())
        .containsEntry("x-method", "PATCH")
        .containsEntry("x-agent", "mHero");
    assertThat(new String(trace.body(), StandardCharsets.UTF_8)).isEqualTo("{\"é\":1}");
  }

  @Test
  void noRedirectIsFollowed() {
    assertThat(call(web(true), "GET", "/away", "").status()).isEqualTo(302);
  }

  @Test
  void noMoreIsReadThanShowsThatItIsTooMuch() {
    assertThat(call(web(true), "GET", "/much", "").body()).hasSize(262_145);
  }

  @Test
  void aResponseThatDoesNotEndIsCutOffWhenTheTimeIsUp() {
    HostWeb web = web(true, Duration.ofSeconds(1));
    call(web, "GET", "/echo", "");
    long began = System.nanoTime();
    WebTrace trace = call(web, "GET", "/slow", "");
    assertThat(trace.status()).isZero();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/busy,503,2,1",
    "HEAD,/busy,503,2,1",
    "POST,/busy,503,1,0",
    "PUT,/busy,503,1,0",
    "DELETE,/busy,503,1,0",
    "GET,/broken,500,1,0",
    "GET,/moody,204,2,1"
  })
  void whatCanBeAskedTwiceIsAskedOnceMore(
      String method, String path, int status, int made, int retries) {
    WebTrace trace = call(web(true), method, path, "");
    assertThat(trace.status()).isEqualTo(status);
    assertThat(trace.retries()).isEqualTo(retries);
    assertThat(calls.get()).isEqualTo(made);
  }

  @Test
  void nothingIsAskedAgainWhenTheTimeIsUp() {
    WebTrace trace = call(web(true, Duration.ofMillis(300)), "GET", "/busy", "");
    assertThat(trace.retries()).isZero();
  }

  @Test
  void aHostThatFailsThreeTimesInARowIsLeftInPeace() {
    HostWeb web = web(true);
    for (int i = 0; i < 5; i++) {
      call(web, "POST", "/broken", "");
    }
    assertThat(calls.get()).isEqualTo(3);
    assertThat(call(web, "GET", "/echo", "").status()).isZero();
  }

  @Test
  void aHostThatIsNotListedIsNotCalledEvenIfNobodyAskedBefore() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/echo";
    assertThat(web(true).call(new WebRequest("GET", url, Map.of(), "")).status()).isZero();
  }

  @Test
  void valuesNobodyEscapedGoOutInCodes() {
    assertThat(call(web(true), "GET", "/echo?name=Ann Banda|100%", "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8,true",
    "2001:4860:4860::8888,true",
    "64:ff9b::808:808,true",
    "127.0.0.1,false",
    "10.1.2.3,false",
    "172.16.0.1,false",
    "192.168.1.1,false",
    "169.254.169.254,false",
    "100.64.0.1,false",
    "0.1.2.3,false",
    "198.18.0.1,false",
    "192.0.0.8,false",
    "240.0.0.1,false",
    "224.0.0.1,false",
    "::1,false",
    "fe80::1,false",
    "fd00::1,false",
    "64:ff9b::a00:1,false",
    "2002:a00:1::1,false"
  })
  void onlyPublicAddressesAreReached(String address, boolean reached) throws IOException {
    AllowedHosts hosts = new AllowedHosts(List.of(), false);
    assertThat(hosts.allow(InetAddress.getByName(address))).isEqualTo(reached);
  }

  @Test
  void aPrivateNetworkIsNotCalledUnderWhateverName() {
    assertThat(call(web(false), "GET", "/echo", "").status()).isZero();
  }

  @Test
  void nobodyThereIsNoConnection() {
    server.stop(0);
    assertThat(call(web(true), "GET", "/echo", "").status()).isZero();
    assertThat(web(true).call(new WebRequest("GET", "no url", Map.of(), "")).status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "hr.example,false",
    "api.hr.example,false",
    "evilhr.example,true",
    "example,true",
    "localhost,false"
  })
  void onlyListedHostsAndThoseBelowThemMayBeCalled(String host, boolean blocked) {
    assertThat(web(false).blocks(host)).isEqualTo(blocked);
  }

  private static HostWeb web(boolean privateNetworks) {
    return web(privateNetworks, Duration.ofSeconds(10));
  }

  private static HostWeb web(boolean privateNetworks, Duration timeout) {
    return new HostWeb(
        new WebhookConfig() {
          @Override
          public Optional<List<String>> hosts() {
            return Optional.of(List.of("HR.example", "localhost"));
          }

          @Override
          public boolean privateNetworks() {
            return privateNetworks;
          }

          @Override
          public Duration timeout() {
            return timeout;
          }

          @Override
          public boolean retry() {
            return true;
          }

          @Override
          public int failures() {
            return 3;
          }

          @Override
          public Duration pause() {
            return Duration.ofHours(1);
          }
        });
  }
}
