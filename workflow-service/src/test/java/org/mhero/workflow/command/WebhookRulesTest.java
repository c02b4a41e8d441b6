package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Played.actions;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.engine.Ports;
import org.mhero.workflow.engine.json.EventJson;
import org.mhero.workflow.engine.port.Web;
import org.mhero.workflow.engine.port.WebRequest;
import org.mhero.workflow.engine.port.WebTrace;

/** What goes out to webhooks and what is made of what comes back (reference 10.1 to 10.4). */
class WebhookRulesTest {
  private static final String GET =
      "\"type\":\"call_webhook\",\"method\":\"GET\",\"url\":\"https://hr.example/\",\"result_name\":\"R\"";
  private static final String SAY = "\"type\":\"send_msg\",\"text\":\"%s\"";
  private static final String HOOK =
      "\"type\":\"call_resthook\",\"resthook\":\"new-report\",\"result_name\":\"R\"";

  private final List<WebRequest> made = new ArrayList<>();

  private static Played mocked(String responses, String... actions) {
    return actions(actions).with("", "http_mocks", "{\"*\":[" + responses + "]}");
  }

  private List<JsonNode> answered(Played played, WebTrace trace) {
    Web web =
        new Web() {
          @Override
          public WebTrace call(WebRequest request) {
            made.add(request);
            return trace;
          }

          @Override
          public boolean blocks(String host) {
            return host.equals("blocked.example");
          }

          @Override
          public Map<String, String> standardHeaders() {
            return Map.of("User-Agent", "mHero", "X-From", "us");
          }
        };
    return played.served(Ports.NONE.with(web)).events().stream()
        .map(EventJson::tree)
        .map(JsonNode.class::cast)
        .filter(event -> !event.path("type").asText().startsWith("run_"))
        .toList();
  }

  private static WebTrace body(byte[] body) {
    return new WebTrace(200, "HTTP/1.1 200 OK", Map.of(), body, 84, 0);
  }

  @Test
  void standardHeadersAreAddedWhereTheFlowHasNone() {
    answered(actions(GET + ",\"headers\":{\"x-from\":\"@contact.first_name\"}"), body(new byte[0]));
    assertThat(made.getFirst().headers())
        .containsOnly(Map.entry("User-Agent", "mHero"), Map.entry("x-from", "Ann"));
  }

  @Test
  void whatFailsInHeadersAndBodyIsEmptyAndTheCallIsMade() {
    List<JsonNode> events =
        answered(
            actions(GET + ",\"headers\":{\"X-From\":\"@(1/0)\"},\"body\":\"a@(1/0)b\""),
            body(new byte[0]));
    assertThat(events.stream().map(event -> event.path("type").asText()))
        .containsExactly("error", "error", "webhook_called");
    assertThat(made.getFirst().body()).isEqualTo("ab");
    assertThat(made.getFirst().headers()).containsEntry("X-From", "");
    assertThat(made.getFirst().method()).isEqualTo("GET");
  }

  @Test
  void aBodyIsNeverShortened() {
    String part = "@(repeat(\\\"x\\\", 9000))";
    answered(actions(GET + ",\"body\":\"" + part + part + "\""), body(new byte[0]));
    assertThat(made.getFirst().body()).hasSize(18_000);
  }

  @Test
  void aHostThatIsBlockedIsNotCalled() {
    List<JsonNode> events =
        answered(actions(GET.replace("hr.example", "blocked.example")), body(new byte[0]));
    assertThat(made).isEmpty();
    assertThat(events.getFirst().path("code").asText()).isEqualTo("url:blocked");
    assertThat(events.getFirst().at("/extra/hostname").asText()).isEqualTo("blocked.example");
  }

  @Test
  void aNulIsShownAsAReplacementAndABodyThatIsNoTextAsDots() {
    byte[] nul = "a\0b".getBytes(StandardCharsets.UTF_8);
    assertThat(answered(actions(GET), body(nul)).getFirst().path("response").asText())
        .endsWith("\r\n\r\na\ufffdb");
    byte[] broken = {'a', (byte) 0xff};
    JsonNode event = answered(actions(GET), body(broken)).getFirst();
    assertThat(event.path("response").asText()).endsWith("\r\n\r\n...");
    assertThat(event.path("elapsed_ms").asInt()).isEqualTo(84);
  }

  @Test
  void urlAndTextsAreShownShortenedAndTheResultKeepsTheWholeUrl() {
    String url = "https://hr.example/" + "p".repeat(3000);
    Played played =
        mocked(
            "{\"status\":200,\"body\":\"%s\"}".formatted("y".repeat(20_000)),
            GET.replace("https://hr.example/", url));
    JsonNode event = played.only("webhook_called");
    assertThat(event.path("url").asText()).hasSize(2_048).endsWith("...");
    assertThat(event.path("response").asText()).hasSize(10_000).endsWith("...");
    assertThat(played.run().at("/results/r/input").asText()).isEqualTo("GET " + url);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "14.4,8192,webhook_called",
    "14.4,8193,error",
    "13.2,2048,webhook_called",
    "13.2,2049,error"
  })
  void aUrlThatIsTooLongIsAnError(String line, int length, String told) {
    String url = "https://hr.example/@(repeat(\\\"p\\\", %d))".formatted(length - 19);
    Played played = mocked("{}", GET.replace("https://hr.example/", url)).line(line);
    if (told.equals("error")) {
      played.with("", "http_mocks", "{}");
    }
    assertThat(played.types().getFirst()).isEqualTo(told);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"body\":\"\"}                      | none    | {}",
        "{\"body\":\"[1, 2]\"}                | valid   | [1, 2]",
        "{\"body\":\"\\\"text\\\"\"}          | valid   | text",
        "{\"body\":\"no json\"}               | ignored | {}",
        "{\"body\":\"{\\\"a\\\":\\\"x\\\\u0000y\\\"}\"} | cleaned | {a: xy}",
        "{\"body\":\"{\\\"a\\\":\\\"x\\\\\\\\u0000y\\\"}\"} | valid | {a: x\\u0000y}",
        "{\"status\":0}                       | none    | {}",
      })
  void theOldLineSeesTheBodyItselfAndTellsHowItWasRead(
      String response, String extraction, String seen) {
    Played played = mocked(response, GET, SAY.formatted("@webhook")).line("13.2");
    assertThat(played.only("webhook_called").path("extraction").asText()).isEqualTo(extraction);
    assertThat(played.only("msg_created").at("/msg/text").asText()).isEqualTo(seen);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"14.4,''", "13.2,{a: 1}"})
  void aCallThatIsNotMadeLeavesNothingInTheNewLineAndTheLastOneInTheOld(String line, String seen) {
    String none = "\"type\":\"call_webhook\",\"method\":\"GET\",\"url\":\"@(\\\"\\\")\"";
    Played played = mocked("{\"body\":{\"a\":1}}", GET, none, SAY.formatted("@webhook")).line(line);
    assertThat(played.only("msg_created").at("/msg/text").asText()).isEqualTo(seen);
  }

  @Test
  void theNewLineSeesStatusHeadersAndJson() {
    String seen =
        "@webhook.status @(webhook.headers[\\\"content-type\\\"]) @(is_error(webhook.json.a)) @webhook";
    Played played =
        mocked(
            "{\"status\":404,\"headers\":{\"Content-Type\":\"text/plain\"},\"body\":\"no json\"}",
            GET,
            SAY.formatted(seen));
    assertThat(played.only("msg_created").at("/msg/text").asText())
        .isEqualTo("404 text/plain true GET https://hr.example/");
    assertThat(played.run().at("/webhook/json").isNull()).isTrue();
  }

  @ParameterizedTest(name = "{0} bytes: {1}")
  @CsvSource({"9999,true", "10000,false"})
  void onlyJsonThatIsShortEnoughIsKeptWithTheResult(int bytes, boolean kept) {
    Played played = mocked("{\"body\":\"\\\"%s\\\"\"}".formatted("x".repeat(bytes - 2)), GET);
    assertThat(played.run().at("/results/r").has("extra")).isEqualTo(kept);
  }

  @Test
  void aRunIsWrittenWithoutACallWhoseJsonIsTooLong() {
    assertThat(
            mocked("{\"body\":\"\\\"%s\\\"\"}".formatted("x".repeat(9_998)), GET)
                .run()
                .has("webhook"))
        .isTrue();
    assertThat(
            mocked("{\"body\":\"\\\"%s\\\"\"}".formatted("x".repeat(9_999)), GET)
                .run()
                .has("webhook"))
        .isFalse();
  }

  @ParameterizedTest(name = "{0} then {1}: {2} {3}")
  @CsvSource({
    "200,201,201,Success",
    "500,200,500,Failure",
    "500,404,404,Failure",
    "410,200,200,Success",
    "200,410,200,Success",
    "410,410,410,Failure",
    "0,200,0,Failure"
  })
  void theLastFailureElseTheLastSuccessElseTheLastThatIsGoneDecides(
      int first, int second, String value, String category) {
    Played played = mocked("{\"status\":%d},{\"status\":%d}".formatted(first, second), HOOK);
    JsonNode result = played.run().at("/results/r");
    assertThat(result.path("value").asText()).isEqualTo(value);
    assertThat(result.path("category").asText()).isEqualTo(category);
    assertThat(played.run().at("/webhook/status").asText()).isEqualTo(value);
  }

  @Test
  void aSubscriberThatIsGoneIsToldAsSuchWithTheSlug() {
    List<JsonNode> events = mocked("{\"status\":410},{\"status\":200}", HOOK).events();
    assertThat(events.get(1).path("status").asText()).isEqualTo("subscriber_gone");
    assertThat(events.get(1).path("resthook").asText()).isEqualTo("new-report");
    assertThat(events.get(1).path("request").asText())
        .startsWith("POST /hook HTTP/1.1\r\n")
        .contains("Content-Type: application/json\r\n");
  }

  @ParameterizedTest
  @CsvSource({"14.4,''", "13.2,no subscribers"})
  void withoutSubscribersOnlyTheOldLineHasAResult(String line, String value) {
    Played played =
        actions(HOOK)
            .line(line)
            .asset("resthooks", "[{\"slug\":\"new-report\",\"subscribers\":[]}]");
    assertThat(played.only("resthook_called").path("resthook").asText()).isEqualTo("new-report");
    assertThat(played.run().at("/results/r/value").asText()).isEqualTo(value);
    assertThat(played.run().at("/results/r/category").asText())
        .isEqualTo(value.isEmpty() ? "" : "Failure");
    assertThat(played.run().has("webhook")).isFalse();
  }

  @Test
  void subscribersAreToldWhoWroteWhat() {
    Played played =
        mocked("{},{}", "\"type\":\"set_run_result\",\"name\":\"Beds\",\"value\":\"12\"", HOOK);
    played.with(
        "",
        "trigger",
        """
        {"type":"msg","flow":{"uuid":"7c1d3f0a-5a0e-4b8e-9d0a-3f2b7f6d1c01","name":"Test"},
         "triggered_on":"2025-03-10T06:00:00Z",
         "event":{"uuid":"01957f00-0000-7000-8000-000000000001","type":"msg_received",
                  "created_on":"2025-03-10T06:00:00Z",
                  "msg":{"text":"hi","urn":"tel:+260977123456",
                         "channel":{"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e22","name":"Airtel"},
                         "attachments":["image/jpeg:https://f.example/1.jpg"]}}}
        """);
    JsonNode payload = played.only("resthook_called").path("payload");
    assertThat(payload.path("input"))
        .isEqualTo(
            Story.json(
                """
                {"attachments":[{"content_type":"image/jpeg","url":"https://f.example/1.jpg"}],
                 "channel":{"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e22","name":"Airtel",
                            "address":"+260977000000"},
                 "created_on":"2025-03-10T06:00:00.000000Z","text":"hi","type":"msg",
                 "urn":{"display":"097 7123456","path":"+260977123456","scheme":"tel"},
                 "uuid":"01957f00-0000-7000-8000-000000000001"}
                """));
    assertThat(payload.path("channel").path("name").asText()).isEqualTo("Airtel");
    assertThat(payload.at("/results/beds").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "category", "category_localized", "created_on", "input", "name", "node_uuid", "value");
    assertThat(payload.path("contact").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("uuid", "name", "urn", "language");
    assertThat(payload.path("run").properties()).hasSize(2);
    assertThat(payload.path("path")).hasSize(1);
  }
}
