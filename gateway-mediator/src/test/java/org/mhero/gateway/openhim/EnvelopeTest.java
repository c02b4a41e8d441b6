package org.mhero.gateway.openhim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.gateway.proxy.OwnersResource;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.oidc.Tokens;
import org.mhero.test.postgres.PostgresResource;

/** What a core makes of our answers, by {@link CoreRules}. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(OwnersResource.class)
@QuarkusTestResource(KafkaResource.class)
class EnvelopeTest {
  private static final String OPENHIM = "application/json+openhim";
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Inject VersionTable versions;

  @Test
  void answersTheCoreInItsForm() throws Exception {
    HttpResponse<byte[]> answer =
        core("GET", "/fhir/Practitioner?name=Aminata", "traceparent", trace());

    CoreRules seen = CoreRules.of("GET", answer);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue(OPENHIM);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.transactionStatus()).isEqualTo("Successful");
    assertThat(seen.headers()).containsEntry("content-type", "application/json");
    assertThat(new JsonObject(seen.text()).getString("uri"))
        .isEqualTo("/fhir/Practitioner?name=Aminata");
    assertThat(seen.retried()).isFalse();
    JsonObject call = seen.orchestrations().getJsonObject(0);
    assertThat(call.getString("name")).isEqualTo("registry");
    assertThat(call.getJsonObject("request").getString("querystring")).isEqualTo("name");
    JsonObject envelope = new JsonObject(new String(answer.body()));
    assertThat(envelope.getJsonObject("properties").getString("traceId"))
        .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(envelope.getJsonArray("orchestrations").encode()).doesNotContain("Aminata");
  }

  @Test
  void answersHeadPlainly() throws Exception {
    CoreRules seen = CoreRules.of("HEAD", core("HEAD", "/fhir/Practitioner/1"));

    assertThat(seen.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/channels/binary", "/channels/zipped", "/channels/events"})
  void passesOnPlainlyWhatAnEnvelopeCannotHold(String path) throws Exception {
    HttpResponse<byte[]> answer = core("GET", path);

    assertThat(answer.headers().firstValue("content-type").orElseThrow()).isNotEqualTo(OPENHIM);
    assertThat(answer.body()).isNotEmpty();
  }

  @Test
  void passesOnPlainlyWhatIsTooLarge() throws Exception {
    HttpResponse<byte[]> answer = core("GET", "/channels/long-text?bytes=" + (8 << 20));

    assertThat(answer.headers().firstValue("content-type").orElseThrow()).isNotEqualTo(OPENHIM);
    assertThat(answer.body()).hasSize(8 << 20);
  }

  @ParameterizedTest
  @CsvSource({"gone, 204", "unmodified, 304"})
  void keepsBodilessAnswersBodiless(String path, int status) throws Exception {
    CoreRules seen = CoreRules.of("GET", core("GET", "/channels/" + path));

    assertThat(seen.status()).isEqualTo(status);
    assertThat(seen.orchestrations()).hasSize(1);
  }

  @Test
  void givesCookiesAsAList() throws Exception {
    CoreRules seen = CoreRules.of("GET", core("GET", "/channels/cookies"));

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.headers().get("set-cookie")).isEqualTo(new JsonArray(List.of("a=1", "b=2")));
  }

  @ParameterizedTest
  @CsvSource({
    "/fhir/Task/1, 503, Failed, true",
    "/channels/cut, 502, Failed, true",
    "/channels/half-text, 502, Failed, true",
    "/impatient/silent, 504, Failed, true",
    "/fhir/Nothing/1, 404, Completed, false",
    "/channels/../x, 400, Completed, false",
    "/guarded/x, 403, Completed, false",
  })
  void letsTheCoreRetryOnlyWhatMaySucceedLater(
      String path, int status, String word, boolean retried) throws Exception {
    CoreRules seen = CoreRules.of("GET", core("GET", path));

    assertThat(seen.status()).isEqualTo(status);
    assertThat(seen.transactionStatus()).isEqualTo(word);
    assertThat(seen.retried()).isEqualTo(retried);
    assertThat(seen.orchestrations()).isNotNull();
  }

  @Test
  void asksForTheUsersTokenBehindTheCoreToo() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(corePort() + "/fhir/Practitioner")).build();

    CoreRules seen =
        CoreRules.of("GET", client.send(request, HttpResponse.BodyHandlers.ofByteArray()));

    assertThat(seen.status()).isEqualTo(401);
    assertThat(seen.headers()).containsEntry("www-authenticate", "Bearer");
  }

  @Test
  void takesNobodyForTheCoreByAHeader() throws Exception {
    HttpResponse<byte[]> answer =
        front("/channels/x", "X-OpenHIM-TransactionID", "1", "X-OpenHIM-ClientID", "moh");

    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(new String(answer.body())).doesNotContainIgnoringCase("x-openhim");
  }

  @Test
  void knowsTheCoreByTheRoutesCredentials() throws Exception {
    String good = basic("openhim:route-secret");

    HttpResponse<byte[]> answer = front("/channels/x", "Authorization", good);

    assertThat(answer.headers().firstValue("content-type")).hasValue(OPENHIM);
    assertThat(CoreRules.of("GET", answer).text()).doesNotContain(good);
    assertThat(
            front("/channels/x", "Authorization", basic("openhim:guess"))
                .headers()
                .firstValue("content-type"))
        .hasValue("application/json");
  }

  @Test
  void livesWithTheCore() {
    String core = ConfigProvider.getConfig().getValue("mhero.openhim.url", String.class);

    await()
        .until(
            () -> RestAssured.given().get(core + "/beats").statusCode(), status -> status == 200);
  }

  @Test
  void remembersVersions() {
    String urn = "urn:test:" + UUID.randomUUID();
    Semver least = new Semver(1, 0, 0);

    assertThat(versions.of(urn, "a", least)).isEqualTo(least);
    assertThat(versions.of(urn, "a", least)).isEqualTo(least);
    assertThat(versions.of(urn, "b", least)).isEqualTo(new Semver(1, 0, 1));
    assertThat(versions.of(urn, "b", new Semver(2, 0, 0))).isEqualTo(new Semver(2, 0, 0));
  }

  private HttpResponse<byte[]> core(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(corePort() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Authorization", "Bearer " + Tokens.user("amina", "officer"))
            .header("Accept-Encoding", "gzip, deflate, br")
            .header("X-OpenHIM-TransactionID", "65f1c0ffee");
    return send(request, headers);
  }

  private HttpResponse<byte[]> front(String path, String... headers) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path)), headers);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request, String... headers)
      throws Exception {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String corePort() {
    return "http://127.0.0.1:"
        + ConfigProvider.getConfig().getValue("mhero.openhim.route.listen-port", Integer.class);
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes());
  }

  private static String trace() {
    return "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  }
}
