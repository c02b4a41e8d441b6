package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Played.actions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broadcasts and starts of others, rule by rule (reference 4.2, 4.3). */
class RecipientsTest {
  private static final String NURSES =
      "{\"uuid\":\"1b2c3d4e-5f60-4718-8293-a4b5c6d7e822\",\"name\":\"Nurses\"}";
  private static final String START =
      "\"type\":\"start_session\",\"flow\":{\"uuid\":\"7c1d3f0a-5a0e-4b8e-9d0a-3f2b7f6d1c01\",\"name\":\"Test\"}";
  private static final String SEND = "\"type\":\"send_broadcast\",\"text\":\"Hi\"";

  private static List<String> keys(JsonNode json) {
    Iterable<String> names = json::fieldNames;
    return StreamSupport.stream(names.spliterator(), false)
        .filter(name -> !List.of("uuid", "type", "created_on").contains(name))
        .sorted()
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b24 | contacts | [{\"uuid\":\"9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b24\",\"name\":\"\"}]",
        "nurses            | groups   | [{\"uuid\":\"1b2c3d4e-5f60-4718-8293-a4b5c6d7e822\",\"name\":\"Nurses\"}]",
        "mailto:A@B.example | urns    | [\"mailto:a@b.example\"]",
        "0977 123 456      | urns     | [\"tel:+260977123456\"]",
        "@(\\\" nurses \\\") | groups | [{\"uuid\":\"1b2c3d4e-5f60-4718-8293-a4b5c6d7e822\",\"name\":\"Nurses\"}]",
      })
  void anOldVariableIsAContactAGroupAUrnOrAPhone(String variable, String key, String told) {
    JsonNode event =
        actions(SEND + ",\"legacy_vars\":[\"" + variable + "\"]").only("broadcast_created");
    assertThat(event.path(key).toString()).isEqualTo(told);
    assertThat(keys(event)).containsExactlyInAnyOrder("base_language", key, "translations");
  }

  @Test
  void anOldVariableThatIsNobodyIsAnErrorAndWithoutOthersNothingIsSent() {
    assertThat(actions(SEND + ",\"legacy_vars\":[\"nobody at all\"]").types())
        .containsExactly("error");
  }

  @Test
  void contactsAndUrnsAreToldAsTheyAreAndAQueryTrimmedAndQuoted() {
    JsonNode event =
        actions(
                SEND
                    + ",\"contacts\":[{\"uuid\":\"9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b25\",\"name\":\"Joe\"}],"
                    + "\"urns\":[\"tel:+260966000111\"],\"contact_query\":\" name = @contact.name OR beds > @(1 + 1) \"")
            .only("broadcast_created");
    assertThat(event.at("/contacts/0/name").asText()).isEqualTo("Joe");
    assertThat(event.path("urns").toString()).isEqualTo("[\"tel:+260966000111\"]");
    assertThat(event.path("contact_query").asText())
        .isEqualTo("name = \"Ann Banda\" OR beds > \"2\"");
  }

  @Test
  void eachLanguageIsEvaluatedAndItsErrorsToldEvenWithoutRecipients() {
    Played played =
        actions("\"type\":\"send_broadcast\",\"text\":\"Hi @(1/0)\"")
            .translated(
                "{\"fra\":{\"10000000-0000-4000-8000-000000000000\":{\"text\":[\"Salut @(2/0)\"]}}}");
    assertThat(played.types()).containsExactly("error", "error");
  }

  @Test
  void aLanguageWithoutAPartHasThatOfTheFlow() {
    JsonNode translations =
        actions(SEND + ",\"quick_replies\":[\"Ok\"],\"groups\":[" + NURSES + "]")
            .translated(
                "{\"fra\":{\"10000000-0000-4000-8000-000000000000\":{\"text\":[\"Salut\"]}},\"spa\":{}}")
            .only("broadcast_created")
            .path("translations");
    assertThat(translations.at("/fra/text").asText()).isEqualTo("Salut");
    assertThat(translations.at("/fra/quick_replies/0/text").asText()).isEqualTo("Ok");
    assertThat(translations.at("/spa/text").asText()).isEqualTo("Hi");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SEND  | \"groups\":[NURSES]                     | error",
        "SEND  | \"contact_query\":\"name = ann\"        | error",
        "SEND  | \"urns\":[\"tel:+260966000111\"]        | broadcast_created",
        "START | \"groups\":[NURSES]                     | error",
        "START | \"contact_query\":\"name = ann\"        | error",
        "START | \"create_contact\":true                 | session_triggered",
      })
  void aSessionOfABatchAddressesNoGroupsAndNoQueries(String action, String who, String told) {
    Played played =
        actions((action.equals("SEND") ? SEND : START) + "," + who.replace("NURSES", NURSES));
    assertThat(played.with("/trigger", "batch", "true").types()).containsExactly(told);
  }

  @ParameterizedTest(name = "{0} sessions without input: {1}")
  @CsvSource({"4,session_triggered", "5,error"})
  void sessionsThatStartEachOtherWithoutInputStop(int silent, String told) {
    Played played = actions(START + ",\"create_contact\":true");
    played.with(
        "/trigger",
        "history",
        "{\"parent_uuid\":\"01957f00-0000-7000-8000-0000000000aa\",\"ancestors\":7,\"ancestors_since_input\":%d}"
            .formatted(silent));
    assertThat(played.types()).containsExactly(told);
  }

  @Test
  void aStartForNobodyDoesNothingUnlessItMakesAContact() {
    assertThat(actions(START).types()).isEmpty();
    JsonNode event = actions(START + ",\"create_contact\":true").only("session_triggered");
    assertThat(keys(event))
        .containsExactly("create_contact", "exclusions", "flow", "history", "run_summary");
  }

  @Test
  void aFlowThatIsMissingIsAnErrorAfterThoseOfTheRecipients() {
    Played played =
        actions(
            START.replace("7c1d3f0a", "00000000")
                + ",\"groups\":[{\"uuid\":\"1b2c3d4e-5f60-4718-8293-a4b5c6d7e899\",\"name\":\"G\"}]");
    assertThat(played.events().stream().map(event -> event.at("/extra/type").asText()))
        .containsExactly("group", "flow");
  }
}
