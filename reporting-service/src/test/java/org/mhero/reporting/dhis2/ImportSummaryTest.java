package org.mhero.reporting.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.reporting.dhis2.Delivery.Refusal;
import org.mhero.reporting.dhis2.Delivery.Whose;

class ImportSummaryTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dry-run",
        "create",
        "repeat",
        "update-one",
        "value-number-literal",
        "boolean-and-text",
        "disaggregated",
        "version-in-path"
      })
  void recordedSuccessIsAccepted(String name) {
    assertThat(recorded(name)).isInstanceOf(Delivery.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "unknown-data-element,E7610,MAPPING,1",
    "unknown-org-unit,E7603,MAPPING,2",
    "unknown-data-set,E7600,MAPPING,2",
    "org-unit-not-assigned-strict,E7636,MAPPING,1",
    "period-not-finished,E7641,TIMING,2",
    "period-expired,E7640,TIMING,2",
    "period-type-strict,E7632,MAPPING,1",
    "period-malformed,E7611,VALUE,2",
    "value-type,E7619,VALUE,2",
    "value-empty,E7618,VALUE,1",
    "disaggregated-no-option-access,E7613,MAPPING,1",
    "disaggregated-missing-combo,E7634,MAPPING,1",
    "admin-without-org-unit,E7617,PERMISSION,1"
  })
  void recordedRefusalsAreTakenValueByValue(String name, String code, Whose whose, int refused) {
    Delivery delivery = recorded(name);

    assertThat(delivery).isInstanceOf(Delivery.Refused.class);
    List<Refusal> refusals = ((Delivery.Refused) delivery).refusals();
    assertThat(refusals).hasSize(refused);
    assertThat(refusals)
        .allSatisfy(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.whose()).isEqualTo(whose);
              assertThat(refusal.message()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"zero-not-significant", "zero-not-significant-new", "duplicate-key"})
  void aValueDhis2CountsNowhereIsNotTakenForStored(String name) {
    assertThat(recorded(name)).isInstanceOf(Delivery.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"auth-none", "auth-none-xhr", "auth-wrong-password", "auth-mistyped-token"})
  void withoutAccessTheDoorIsClosed(String name) {
    assertThat(recorded(name)).isInstanceOf(Delivery.Closed.class);
  }

  @Test
  void recordedBrokenJsonRefusesEverything() {
    assertThat(recorded("broken-json")).isInstanceOf(Delivery.Refused.class);
  }

  private static Delivery recorded(String name) {
    Optional<JsonNode> exchange = Recorded.exchange(name);
    assumeThat(exchange).as("the recorded exchanges stand beside the project").isPresent();
    JsonNode response = exchange.orElseThrow().path("response");
    int rows = Math.max(1, exchange.get().path("request").path("body").path("dataValues").size());
    String body =
        response.path("body").isTextual()
            ? response.path("body").asText()
            : response.path("body").toString();
    return ImportSummary.read(JSON, response.path("status").asInt(), body, rows);
  }

  @Test
  void theGoodRowsOfA409AreStored() {
    Delivery delivery =
        read(
            409,
            """
            {"status":"WARNING","response":{"status":"WARNING","importCount":{"imported":1,"updated":0,
             "ignored":1,"deleted":0},"conflicts":[{"value":"Data element not found: `NOPE`",
             "errorCode":"E7610","indexes":[1]}],"rejectedIndexes":[1]}}""",
            2);

    assertThat(delivery)
        .isEqualTo(
            new Delivery.Refused(
                List.of(new Refusal(1, "E7610", "Data element not found: `NOPE`", Whose.MAPPING))));
  }

  @Test
  void warningsWith200AreRefusalsToo() {
    assertThat(
            read(
                200,
                """
                {"status":"WARNING","response":{"status":"WARNING","importCount":{"imported":0,"updated":1,
                 "ignored":1,"deleted":0},"conflicts":[{"object":null,"objects":{"args":"x"},
                 "value":"bad","errorCode":"E8122","indexes":[0]}],"rejectedIndexes":[0]}}""",
                2))
        .isEqualTo(new Delivery.Refused(List.of(new Refusal(0, "E8122", "bad", Whose.VALUE))));
  }

  @Test
  void anIndexOfMinusOneIsTheWholeRequest() {
    assertThat(
            (Delivery.Refused)
                read(
                    409,
                    """
                    {"status":"ERROR","response":{"status":"ERROR","importCount":{"imported":0,"updated":0,
                     "ignored":0,"deleted":0},"conflicts":[{"value":"Org unit not found",
                     "errorCode":"E8107","indexes":[-1]}],"rejectedIndexes":[]}}""",
                    3))
        .extracting(Delivery.Refused::refusals)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(3);
  }

  @Test
  void readsTheBareSummaryOfOldServers() {
    assertThat(
            read(
                200,
                """
                {"status":"SUCCESS","importCount":{"imported":2,"updated":0,"ignored":0,"deleted":0},
                 "conflicts":[]}""",
                2))
        .isInstanceOf(Delivery.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({"200,''", "200,<html>Sign in</html>", "409,''", "502,Bad Gateway", "429,''"})
  void anAnswerThatSaysNothingIsAskedForAgain(int status, String body) {
    assertThat(read(status, body, 1)).isInstanceOf(Delivery.Later.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 401, 403, 404})
  void noAccessAndNoDhis2AreNotTriedAgain(int status) {
    assertThat(read(status, "{\"message\":\"no\"}", 1)).isInstanceOf(Delivery.Closed.class);
  }

  private static Delivery read(int status, String body, int rows) {
    return ImportSummary.read(JSON, status, body, rows);
  }
}
