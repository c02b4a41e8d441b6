package org.mhero.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

/** Bodies flow through at the pace of the slower side and are never taken for whole. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(OwnersResource.class)
@QuarkusTestResource(KafkaResource.class)
class StreamingTest extends ProxyTests {
  private static final long BIG = 200L << 20;

  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {"/channels/half", "/channels/half-chunked", "/impatient/stall"})
  void neverShowsHalfAnAnswerAsAWholeOne(String path) {
    assertThatThrownBy(() -> client.send(get(path), HttpResponse.BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void refusesWhenTooManyWaitForAnOwner() throws Exception {
    var first = client.sendAsync(get("/narrow/stall"), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(first.get().statusCode()).isEqualTo(200);
    var second = client.sendAsync(get("/narrow/x"), HttpResponse.BodyHandlers.ofString());

    await().untilAsserted(() -> given().get("/narrow/x").then().statusCode(503));

    first.get().body().close();
    assertThat(second.get().statusCode()).isEqualTo(200);
  }

  @Test
  void keepsBodilessAnswersBodiless() {
    given().head("/channels/x").then().statusCode(200).header("Content-Length", not("0"));
    given().get("/channels/gone").then().statusCode(204);
    given().get("/channels/unmodified").then().statusCode(304).header("ETag", "W/\"1\"");
  }

  @Test
  void streamsABigAnswer() throws Exception {
    var answer =
        client.send(get("/channels/flood?bytes=" + BIG), HttpResponse.BodyHandlers.ofInputStream());

    assertThat(count(answer.body())).isEqualTo(BIG);
  }

  @Test
  void streamsABigRequest() throws Exception {
    var answer =
        client.send(
            request("/channels/sink")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(BIG)))
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(answer.body()).isEqualTo(String.valueOf(BIG));
  }

  @Test
  void letsASlowReaderSetThePace() throws Exception {
    var answer =
        client.send(get("/channels/flood?bytes=" + BIG), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream unread = answer.body()) {
      await()
          .during(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(5))
          .until(() -> counter("sent"), sent -> sent < BIG / 4);
    }
  }

  @Test
  void letsASlowOwnerSetThePace() {
    Zeros zeros = new Zeros(BIG);
    HttpClient sender = HttpClient.newHttpClient();
    sender.sendAsync(
        request("/channels/deaf")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> zeros))
            .build(),
        HttpResponse.BodyHandlers.ofString());

    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(5))
        .until(zeros::taken, taken -> taken < BIG / 4);
    sender.shutdownNow();
  }

  private static long count(InputStream body) throws IOException {
    byte[] chunk = new byte[OwnerStub.CHUNK];
    long total = 0;
    for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
      total += n;
    }
    return total;
  }

  /** So many zeros, and how many have been taken. */
  private static final class Zeros extends InputStream {
    private final long size;
    private volatile long read;

    Zeros(long size) {
      this.size = size;
    }

    long taken() {
      return read;
    }

    @Override
    public int read() {
      return read++ < size ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int n = (int) Math.min(length, size - read);
      read += n;
      return n == 0 ? -1 : n;
    }
  }
}
