package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Played.actions;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks and resthooks, section 10, rule by rule. */
class WebhooksTest {
  private static final String GET =
      "\"type\":\"call_webhook\",\"method\":\"GET\",\"url\":\"https://hr.example/c?n=@contact.first_name\",\"result_name\":\"Cadre\"";
  private static final String TELL =
      "\"type\":\"set_run_result\",\"name\":\"Seen\",\"value\":\"@webhook.status @webhook.json.cadre @(webhook.headers[\\\"x-id\\\"])\"";

  @Test
  void aCallIsToldSavedAndSeen() {
    Played played = actions(GET, TELL);
    played.with(
        "",
        "http_mocks",
        "{\"https://hr.example/c?n=Ann\":[{\"status\":200,\"headers\":{\"X-Id\":\"7\"},\"body\":{\"cadre\":\"nurse\"}}]}");
    JsonNode called = played.only("webhook_called");
    assertThat(called.path("status").asText()).isEqualTo("success");
    assertThat(called.path("status_code").asInt()).isEqualTo(200);
    assertThat(called.path("request").asText())
        .startsWith("GET /c?n=Ann HTTP/1.1\r\nHost: hr.example\r\n");
    assertThat(called.path("response").asText()).endsWith("\r\n\r\n{\"cadre\":\"nurse\"}");
    JsonNode results = played.run().path("results");
    assertThat(results.at("/cadre/value").asText()).isEqualTo("200");
    assertThat(results.at("/cadre/category").asText()).isEqualTo("Success");
    assertThat(results.at("/cadre/input").asText()).isEqualTo("GET https://hr.example/c?n=Ann");
    assertThat(results.at("/cadre/extra/cadre").asText()).isEqualTo("nurse");
    assertThat(results.at("/seen/value").asText()).isEqualTo("200 nurse 7");
  }

  @ParameterizedTest
  @CsvSource({"404,response_error,404", "410,response_error,410", "0,connection_error,0"})
  void aCallThatFailsIsAFailure(int status, String outcome, String value) {
    Played played = actions(GET);
    played.with(
        "",
        "http_mocks",
        "{\"https://hr.example/*\":[{\"status\":%d,\"body\":\"\"}]}".formatted(status));
    assertThat(played.only("webhook_called").path("status").asText()).isEqualTo(outcome);
    assertThat(played.run().at("/results/cadre/value").asText()).isEqualTo(value);
    assertThat(played.run().at("/results/cadre/category").asText()).isEqualTo("Failure");
  }

  @Test
  void theBodyIsWorkedOutBeforeTheHeaders() {
    Played played =
        actions(
            "\"type\":\"call_webhook\",\"method\":\"POST\",\"url\":\"https://hr.example/@(url)\","
                + "\"headers\":{\"X-Id\":\"@(head)\"},\"body\":\"@(body)\"");
    played.with("", "http_mocks", "{\"https://hr.example/*\":[{\"status\":200,\"body\":\"\"}]}");
    assertThat(
            played.events().stream().filter(event -> event.path("type").asText().equals("error")))
        .extracting(error -> error.at("/extra/expression").asText())
        .containsExactly("@(url)", "@(body)", "@(head)");
  }

  @Test
  void anEmptyAddressIsAnErrorAndNothingIsCalled() {
    Played played = actions("\"type\":\"call_webhook\",\"method\":\"GET\",\"url\":\"@(\\\"\\\")\"");
    assertThat(played.types()).containsExactly("error");
  }

  @Test
  void anAddressThatIsTooLongIsToldInPart() {
    Played played =
        actions(
            "\"type\":\"call_webhook\",\"method\":\"GET\",\"url\":\"https://hr.example/@(repeat(\\\"7\\\", 9000))\"");
    assertThat(played.only("error").at("/extra/url").asText())
        .hasSize(255)
        .startsWith("https://hr.example/777")
        .endsWith("7...");
  }

  @Test
  void aRequestOverTheLimitIsNotMade() {
    Played played =
        actions(
            "\"type\":\"call_webhook\",\"method\":\"POST\",\"url\":\"https://hr.example/\",\"body\":\"%s\""
                .formatted("@(repeat(\\\"x\\\", 9999))".repeat(27)));
    JsonNode error = played.only("error");
    assertThat(error.path("code").asText()).isEqualTo("webhook:request_size");
    assertThat(error.at("/extra/limit").asText()).isEqualTo("262144");
  }

  @Test
  void aResponseOverTheLimitIsAConnectionError() {
    Played played = actions(GET);
    played.with(
        "",
        "http_mocks",
        "{\"https://hr.example/*\":[{\"status\":200,\"body\":\"%s\"}]}"
            .formatted("x".repeat(262_145)));
    assertThat(played.types()).startsWith("warning", "webhook_called");
    assertThat(played.only("webhook_called").path("status").asText()).isEqualTo("connection_error");
  }

  @Test
  void theOldLineTellsHowTheBodyWasRead() {
    Played played = actions(GET).line("13.2");
    played.with(
        "", "http_mocks", "{\"https://hr.example/*\":[{\"status\":200,\"body\":\"not json\"}]}");
    JsonNode called = played.only("webhook_called");
    assertThat(called.path("extraction").asText()).isEqualTo("ignored");
    assertThat(called.has("sizes")).isFalse();
  }

  @Test
  void subscribersAreToldAndTheLastFailureDecides() {
    Played played =
        actions("\"type\":\"call_resthook\",\"resthook\":\"new-report\",\"result_name\":\"Told\"");
    played.with(
        "",
        "http_mocks",
        "{\"https://a.example/hook\":[{\"status\":500}],\"https://b.example/hook\":[{\"status\":200,\"body\":{\"ok\":true}}]}");
    assertThat(played.types())
        .containsExactly(
            "resthook_called", "webhook_called", "webhook_called", "run_result_changed");
    JsonNode payload = played.only("resthook_called").path("payload");
    assertThat(payload.at("/contact/name").asText()).isEqualTo("Ann Banda");
    assertThat(payload.at("/contact/urn").asText()).isEqualTo("tel:+260977123456");
    assertThat(payload.at("/flow/revision").asInt()).isEqualTo(3);
    assertThat(payload.path("input").isNull()).isTrue();
    assertThat(played.run().at("/results/told/value").asText()).isEqualTo("500");
  }

  @Test
  void aSlugNobodyKnowsDoesNothing() {
    assertThat(actions("\"type\":\"call_resthook\",\"resthook\":\"none\"").types()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"http://bad host/,url:invalid", "https://hr.example/%zz,url:invalid"})
  void whatIsNoAddressIsAnErrorAndNothingIsCalled(String url, String code) {
    Played played = actions("\"type\":\"call_webhook\",\"method\":\"GET\",\"url\":\"" + url + "\"");
    assertThat(played.only("error").path("code").asText()).isEqualTo(code);
    assertThat(played.types()).hasSize(1);
  }

  @Test
  void aRelativeAddressIsCalledAndFindsNoConnection() {
    Played played =
        actions(
            "\"type\":\"call_webhook\",\"method\":\"GET\",\"url\":\"hr/c\",\"result_name\":\"C\"");
    assertThat(played.only("webhook_called").path("status").asText()).isEqualTo("connection_error");
    assertThat(played.run().at("/results/c/value").asText()).isEqualTo("0");
  }

  @Test
  void headersAreKeptUnderTheirUsualNames() {
    Played played = actions(GET);
    played.with(
        "",
        "http_mocks",
        "{\"https://hr.example/*\":[{\"status\":200,\"headers\":{\"x-id\":\"7\"},\"body\":{}}]}");
    assertThat(played.run().at("/webhook/headers/X-Id").asText()).isEqualTo("7");
  }

  @Test
  void aCallTheMocksDoNotForeseeIsAnErrorBesideTheOutputs() {
    Played played = actions(GET, GET);
    played.with("", "http_mocks", "{\"https://hr.example/*\":[{\"status\":200,\"body\":{}}]}");
    JsonNode answer = played.answer();
    assertThat(answer.path("error").asText())
        .isEqualTo("http_mocks has none for GET https://hr.example/c?n=Ann");
    assertThat(answer.path("outputs")).hasSize(1);
    assertThat(answer.at("/outputs/0/session/runs/0/results/cadre/value").asText()).isEqualTo("0");
  }

  @Test
  void aMockThatIsNeverUsedIsAnErrorBesideTheOutputs() {
    Played played = actions(GET);
    played.with(
        "",
        "http_mocks",
        "{\"https://hr.example/c?n=Ann\":[{\"status\":200},{\"status\":201}],\"https://b.example/\":[{}]}");
    assertThat(played.answer().path("error").asText())
        .isEqualTo(
            "http_mocks has 1 unused for https://hr.example/c?n=Ann;"
                + " http_mocks has 1 unused for https://b.example/");
    assertThat(played.answer().path("outputs")).hasSize(1);
  }

  @Test
  void aTestWithoutMocksFindsNoConnection() {
    assertThat(actions(GET).only("webhook_called").path("status").asText())
        .isEqualTo("connection_error");
  }

  @Test
  void mocksAreUsedInTheirOrderAndTheExactUrlFirst() {
    Played played = actions(GET, GET, GET);
    played.with(
        "",
        "http_mocks",
        "{\"https://hr.example/*\":[{\"status\":503}],"
            + "\"https://hr.example/c?n=Ann\":[{\"status\":200},{\"status\":404}]}");
    Played exact = actions(GET, GET);
    exact.with(
        "",
        "http_mocks",
        "{\"https://hr.example/*\":[],\"https://hr.example/c?n=Ann\":[{\"status\":200},{\"status\":404}]}");
    assertThat(exact.events().stream().map(event -> event.path("status_code").asInt()))
        .containsSubsequence(200, 404);
    assertThat(played.answer().path("error").asText()).contains("none for GET");
  }
}
