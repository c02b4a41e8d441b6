package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Played.actions;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.OutMessage;
import org.mhero.workflow.engine.Ports;
import org.mhero.workflow.engine.Reach;
import org.mhero.workflow.engine.Sprint;
import org.mhero.workflow.engine.Urn;
import org.mhero.workflow.engine.json.EventJson;
import org.mhero.workflow.engine.json.SessionJson;
import org.mhero.workflow.engine.port.Airtime;
import org.mhero.workflow.engine.port.Classifiers;
import org.mhero.workflow.engine.port.HttpLog;
import org.mhero.workflow.engine.port.LanguageModels;

/** What actions make of other systems that answer, in both lines (reference 4.1, 4.10-4.14). */
class ServicesTest {
  private static final String AIRTIME =
      "\"type\":\"transfer_airtime\",\"amounts\":{\"ZMW\":10.50},\"result_name\":\"Reward\"";
  private static final String CLASSIFIER =
      "{\"uuid\":\"4d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f33\",\"name\":\"C\"";
  private static final String OPT_IN =
      "{\"uuid\":\"4d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32\",\"name\":\"O\"}";

  private final List<String> mailed = new ArrayList<>();

  private final Ports ports =
      new Ports(
          Ports.NONE.web(),
          (to, subject, body) -> mailed.add(to + subject + body),
          (sender, recipient, amounts) -> given(amounts),
          (model, instructions, input) -> new LanguageModels.Answer(instructions + input, 7, 3),
          (classifier, input) -> guessed(),
          new Reach() {
            @Override
            public String unsendable(Contact contact, OutMessage message) {
              return message.text().isEmpty() ? "no_content" : "";
            }

            @Override
            public boolean claim(Contact contact, Urn urn) {
              return !urn.path().endsWith("9");
            }
          },
          (name, arguments) -> null);

  private static Airtime.Transfer given(Map<String, BigDecimal> amounts) {
    HttpLog log =
        new HttpLog("https://air.example/", 200, "GET", "HTTP/1.1 200", 5, 0, Instant.EPOCH);
    return new Airtime.Transfer("tx-88", "ZMW", amounts.get("ZMW"), BigDecimal.TEN, List.of(log));
  }

  private static Classifiers.Classification guessed() {
    return new Classifiers.Classification(
        List.of(new Classifiers.Guess("greet", new BigDecimal("0.9"))), Map.of(), List.of());
  }

  @Test
  void anEmailGoesToEachAddressWithoutItsScheme() {
    String action =
        """
        "type":"send_email","addresses":["mailto:hr@moh.example","@(\\"\\")"],
        "subject":"Stock-out \\n in  Ndola ","body":"Told by @contact.name"
        """;
    List<JsonNode> events = events(actions(action).served(ports));
    assertThat(types(events)).containsExactly("error", "email_sent");
    assertThat(events.getLast().path("to").toString()).isEqualTo("[\"hr@moh.example\"]");
    assertThat(events.getLast().path("subject").asText()).isEqualTo("Stock-out in Ndola");
    assertThat(events.getLast().path("body").asText()).isEqualTo("Told by Ann Banda");
    assertThat(mailed).hasSize(1);
  }

  @Test
  void anEmailWithoutAnyAddressIsNotSent() {
    String action =
        "\"type\":\"send_email\",\"addresses\":[\"@(\\\"\\\")\"],\"subject\":\"S\",\"body\":\"B\"";
    assertThat(types(events(actions(action).served(ports)))).containsExactly("error");
    assertThat(mailed).isEmpty();
  }

  @Test
  void airtimeIsToldAndItsEventKept() {
    Sprint sprint = actions(AIRTIME).served(ports);
    JsonNode event = events(sprint).getFirst();
    assertThat(event.path("type").asText()).isEqualTo("airtime_created");
    assertThat(event.path("external_id").asText()).isEqualTo("tx-88");
    assertThat(event.path("recipient").asText()).isEqualTo("tel:+260977123456");
    assertThat(event.path("amount").decimalValue()).isEqualByComparingTo("10");
    assertThat(event.at("/http_logs/0/status").asText()).isEqualTo("success");
    assertThat(run(sprint).at("/locals/_new_transfer").asText())
        .isEqualTo(event.path("uuid").asText());
  }

  @Test
  void airtimeOfTheOldLineTellsWhatWasWantedAndIsAResult() {
    List<JsonNode> events = events(actions(AIRTIME).line("13.2").served(ports));
    assertThat(types(events)).containsExactly("airtime_transferred", "run_result_changed");
    assertThat(events.getFirst().path("desired_amount").decimalValue())
        .isEqualByComparingTo("10.5");
    assertThat(events.getFirst().path("actual_amount").decimalValue()).isEqualByComparingTo("10");
    assertThat(events.getLast().path("value").asText()).isEqualTo("10");
    assertThat(events.getLast().path("category").asText()).isEqualTo("Success");
  }

  @Test
  void airtimeWithoutAPhoneIsAnError() {
    Played played = actions(AIRTIME).line("13.2").with("/contact", "urns", "[]");
    List<JsonNode> events = events(played.served(ports));
    assertThat(types(events)).containsExactly("error", "run_result_changed");
    assertThat(events.getLast().path("value").asText()).isEqualTo("0");
    assertThat(events.getLast().path("category").asText()).isEqualTo("Failure");
  }

  @Test
  void theAnswerOfALanguageModelBecomesALocal() {
    String action =
        "\"type\":\"call_llm\",\"llm\":{\"uuid\":\"4d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31\",\"name\":\"M\"},"
            + "\"instructions\":\"Greet \",\"input\":\"@contact.first_name\",\"output_local\":\"said\"";
    Sprint sprint = actions(action).served(ports);
    JsonNode event = events(sprint).getFirst();
    assertThat(event.path("type").asText()).isEqualTo("llm_called");
    assertThat(event.path("output").asText()).isEqualTo("Greet Ann");
    assertThat(event.at("/tokens/input").asInt()).isEqualTo(7);
    assertThat(run(sprint).at("/locals/said").asText()).isEqualTo("Greet Ann");
  }

  @Test
  void aLanguageModelThatFailsLeavesAMarkInTheLocal() {
    Played played =
        actions(
            "\"type\":\"call_llm\",\"llm\":{\"uuid\":\"4d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31\",\"name\":\"M\"},"
                + "\"instructions\":\"Greet\",\"input\":\"x\",\"output_local\":\"said\"");
    assertThat(played.run().at("/locals/said").asText()).isEqualTo("<ERROR>");
  }

  @Test
  void aClassifierOfTheOldLineIsCalledUnlessThereIsNothingToGuess() {
    String action =
        "\"type\":\"call_classifier\",\"classifier\":"
            + CLASSIFIER
            + "},\"input\":\"%s\",\"result_name\":\"Intent\"";
    List<JsonNode> called = classified(action.formatted("hello"));
    assertThat(types(called)).containsExactly("service_called", "run_result_changed");
    assertThat(called.getLast().path("value").asText()).isEqualTo("greet");
    assertThat(called.getLast().path("category").asText()).isEqualTo("Success");
    assertThat(called.getLast().at("/extra/intents/0/name").asText()).isEqualTo("greet");
    List<JsonNode> skipped = classified(action.formatted("@(\\\"\\\")"));
    assertThat(types(skipped)).containsExactly("error", "run_result_changed");
    assertThat(skipped.getLast().path("category").asText()).isEqualTo("Skipped");
  }

  private List<JsonNode> classified(String action) {
    String asset = "[" + CLASSIFIER + ",\"type\":\"x\",\"intents\":[\"greet\"]}]";
    return events(actions(action).line("13.2").asset("classifiers", asset).served(ports));
  }

  @Test
  void anOptInOfTheOldLineNeedsAChannelThatCanAskForIt() {
    String action = "\"type\":\"request_optin\",\"optin\":" + OPT_IN;
    Played played = actions(action).line("13.2").asset("optins", "[" + OPT_IN + "]");
    assertThat(types(events(played.served(ports)))).isEmpty();
    played.asset(
        "channels",
        """
        [{"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e22","name":"Airtel","address":"+260977000000",
          "schemes":["tel"],"roles":["send"],"features":["optins"]}]
        """);
    assertThat(types(events(played.served(ports)))).containsExactly("optin_requested");
  }

  @Test
  void aTicketOfTheOldLineIsAResult() {
    String action = "\"type\":\"open_ticket\",\"body\":\"Help\",\"result_name\":\"Ticket\"";
    List<JsonNode> events = events(actions(action).line("13.2").served(ports));
    assertThat(types(events)).containsExactly("ticket_opened", "run_result_changed");
    assertThat(events.getFirst().at("/ticket/body").asText()).isEqualTo("Help");
    assertThat(events.getLast().path("value").asText())
        .isEqualTo(events.getFirst().at("/ticket/uuid").asText());
    assertThat(events.getLast().path("category").asText()).isEqualTo("Success");
    List<JsonNode> batch =
        events(actions(action).line("13.2").with("/trigger", "batch", "true").served(ports));
    assertThat(types(batch)).containsExactly("error", "run_result_changed");
    assertThat(batch.getLast().path("category").asText()).isEqualTo("Failure");
  }

  @Test
  void theHostSaysWhatCannotBeSent() {
    JsonNode msg =
        events(actions("\"type\":\"send_msg\",\"text\":\"@(\\\"\\\")\"").served(ports))
            .getFirst()
            .path("msg");
    assertThat(msg.path("unsendable_reason").asText()).isEqualTo("no_content");
  }

  @Test
  void aUrnOfSomebodyElseIsNotTakenOver() {
    String action = "\"type\":\"add_contact_urn\",\"scheme\":\"tel\",\"path\":\"+260966000119\"";
    Sprint sprint = actions(action).served(ports);
    assertThat(types(events(sprint))).containsExactly("error");
    assertThat(events(sprint).getFirst().path("code").asText()).isEqualTo("urn:taken");
    assertThat(run(sprint).at("/locals/_has_urn").asText("x")).isEmpty();
  }

  private static List<JsonNode> events(Sprint sprint) {
    List<JsonNode> events = new ArrayList<>();
    sprint.events().forEach(event -> events.add(EventJson.tree(event)));
    events.removeIf(event -> event.path("type").asText().matches("run_(started|ended)"));
    return events;
  }

  private static List<String> types(List<JsonNode> events) {
    return events.stream().map(event -> event.path("type").asText()).toList();
  }

  private static JsonNode run(Sprint sprint) {
    return SessionJson.tree(sprint.session()).at("/runs/0");
  }
}
