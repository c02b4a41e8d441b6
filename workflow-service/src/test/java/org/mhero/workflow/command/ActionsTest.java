package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Played.actions;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The actions of section 4, rule by rule. */
class ActionsTest {
  private static final String GROUP =
      "{\"uuid\":\"1b2c3d4e-5f60-4718-8293-a4b5c6d7e822\",\"name\":\"Nurses\"}";

  @Test
  void aMessageTakesTheChannelWhoseNumbersBeginMostLikeTheContacts() {
    JsonNode msg =
        actions("'type':'send_msg','text':'Hi @contact.name'".replace('\'', '"'))
            .only("msg_created")
            .path("msg");
    assertThat(msg.path("urn").asText()).isEqualTo("tel:+260977123456");
    assertThat(msg.at("/channel/name").asText()).isEqualTo("Airtel");
    assertThat(msg.path("text").asText()).isEqualTo("Hi Ann Banda");
    assertThat(msg.path("locale").asText()).isEqualTo("eng-ZM");
    assertThat(msg.has("unsendable_reason")).isFalse();
  }

  @Test
  void aMessageWithoutAWayIsToldAllTheSame() {
    Played played = actions("'type':'send_msg','text':'Hi'".replace('\'', '"'));
    played.with("/contact", "urns", "[]");
    JsonNode msg = played.only("msg_created").path("msg");
    assertThat(msg.has("urn")).isFalse();
    assertThat(msg.path("unsendable_reason").asText()).isEqualTo("no_route");
    JsonNode old =
        actions("'type':'send_msg','text':'Hi'".replace('\'', '"'))
            .line("13.2")
            .with("/contact", "urns", "[]")
            .only("msg_created")
            .path("msg");
    assertThat(old.path("unsendable_reason").asText()).isEqualTo("no_destination");
  }

  @ParameterizedTest
  @CsvSource({"14.4,contact_stopped", "13.2,contact_status"})
  void aMessageToAStoppedContactSaysSo(String line, String reason) {
    JsonNode msg =
        actions("'type':'send_msg','text':'Hi'".replace('\'', '"'))
            .line(line)
            .with("/contact", "status", "\"stopped\"")
            .only("msg_created")
            .path("msg");
    assertThat(msg.path("unsendable_reason").asText()).isEqualTo(reason);
  }

  @Test
  void anApprovedTextReplacesTheMessageOnItsChannel() {
    JsonNode msg =
        actions(
                """
                "type":"send_msg","text":"plain",
                "template":{"uuid":"4f3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"reminder"},
                "template_variables":["@contact.first_name"]
                """)
            .only("msg_created")
            .path("msg");
    assertThat(msg.path("text").asText()).isEqualTo("Dear Ann, report by .");
    assertThat(msg.at("/quick_replies/0/text").asText()).isEqualTo("Done");
    assertThat(msg.at("/templating/variables").toString())
        .isEqualTo("[{\"type\":\"text\",\"value\":\"Ann\"},{\"type\":\"text\",\"value\":\"\"}]");
    assertThat(msg.at("/templating/components/0/variables/2").asInt()).isEqualTo(1);
  }

  @Test
  void quickRepliesAreTypedAndSplitFromTheirExtra() {
    JsonNode replies =
        actions(
                """
                "type":"send_msg","text":"Stock?",
                "quick_replies":["Yes<extra>I have stock","<location>Where","@(\\"\\")"]
                """)
            .only("msg_created")
            .at("/msg/quick_replies");
    assertThat(replies.toString())
        .isEqualTo(
            "[{\"type\":\"text\",\"text\":\"Yes\",\"extra\":\"I have stock\"},"
                + "{\"type\":\"location\",\"text\":\"Where\"}]");
  }

  @Test
  void whoIsNoMoreActiveLeavesAllGroups() {
    Played played = actions("\"type\":\"set_contact_status\",\"status\":\"stopped\"");
    played.with("/contact", "groups", "[" + GROUP + "]");
    assertThat(played.types()).containsExactly("contact_status_changed", "contact_groups_changed");
    assertThat(played.only("contact_groups_changed").at("/groups_removed/0/name").asText())
        .isEqualTo("Nurses");
  }

  @Test
  void aBlockedContactJoinsNoGroup() {
    Played played = actions("\"type\":\"add_contact_groups\",\"groups\":[" + GROUP + "]");
    played.with("/contact", "status", "\"blocked\"");
    assertThat(played.types()).containsExactly("error");
  }

  @ParameterizedTest
  @CsvSource({"Africa/Lusaka,contact_timezone_changed", "Mars/Base,error"})
  void aTimezoneMustBeOneThereIs(String zone, String event) {
    Played played = actions("\"type\":\"set_contact_timezone\",\"timezone\":\"" + zone + "\"");
    assertThat(played.types()).containsExactly(event);
  }

  @Test
  void anOlderCodeOfALanguageIsKeptInItsUsualForm() {
    JsonNode event =
        actions("\"type\":\"set_contact_language\",\"language\":\" PER \"")
            .only("contact_language_changed");
    assertThat(event.path("language").asText()).isEqualTo("fas");
  }

  @Test
  void aPlaceIsStoredWithThosAboveIt() {
    Played played =
        actions(
            "\"type\":\"set_contact_field\",\"field\":{\"key\":\"state\",\"name\":\"State\"},\"value\":\"copperbelt\"",
            "\"type\":\"set_contact_field\",\"field\":{\"key\":\"town\",\"name\":\"Town\"},\"value\":\"in Ndola\"");
    JsonNode value = played.events().getLast().path("value");
    assertThat(value.path("district").asText()).isEqualTo("Zambia > Copperbelt > Ndola");
    assertThat(value.path("state").asText()).isEqualTo("Zambia > Copperbelt");
  }

  @Test
  void aNewUrnIsAddedAtTheEndOnce() {
    String action = "\"type\":\"add_contact_urn\",\"scheme\":\"tel\",\"path\":\"+260 966 000 111\"";
    Played played = actions(action, action);
    assertThat(played.only("contact_urns_changed").path("urns").toString())
        .isEqualTo("[\"tel:+260977123456\",\"tel:+260966000111\"]");
    assertThat(played.run().at("/locals/_has_urn").asText()).isEqualTo("tel:+260966000111");
  }

  @Test
  void anEmptyPathOfAUrnIsAnError() {
    Played played =
        actions("\"type\":\"add_contact_urn\",\"scheme\":\"tel\",\"path\":\"@(\\\"\\\")\"");
    assertThat(played.types()).containsExactly("error");
  }

  @ParameterizedTest
  @CsvSource({
    "telegram,   4711,            telegram:4711",
    "telegram,   ann_b,           ",
    "facebook,   ref:clinic,      facebook:ref:clinic",
    "facebook,   ann,             ",
    "instagram,  ann,             ",
    "jiochat,    12ab,            ",
    "line,       Uab12,           line:Uab12",
    "line,       Uab!,            ",
    "twitter,    @Ann_B,          twitter:ann_b",
    "twitter,    ann b,           ",
    "twitterid,  ann,             ",
    "viber,      aB3/x+==,        viber:aB3/x+==",
    "viber,      a!,              ",
    "whatsapp,   260977123456,    whatsapp:260977123456",
    "whatsapp,   zm.Ab12,         whatsapp:ZM.Ab12",
    "whatsapp,   +260977123456,   ",
    "bsuid,      zm.Ab12,         bsuid:ZM.Ab12",
    "bsuid,      ab12,            ",
    "mailto,     ann@moh,         mailto:ann@moh",
    "mailto,     @@@,             ",
    "tel,        +123,            ",
    "tel,        PRIZES,          tel:prizes",
    "freshchat,  ab12,            ",
    "webchat,    ab12,            ",
    "ext,        any Thing!,      ext:any Thing!",
  })
  void thePathOfAUrnFollowsItsScheme(String scheme, String path, String urn) {
    Played played =
        actions(
            "\"type\":\"add_contact_urn\",\"scheme\":\"%s\",\"path\":\"%s\""
                .formatted(scheme, path));
    if (urn == null) {
      assertThat(played.only("error").path("code").asText()).isEqualTo("urn:invalid");
    } else {
      assertThat(played.only("contact_urns_changed").path("urns"))
          .last()
          .extracting(JsonNode::asText)
          .isEqualTo(urn);
    }
  }

  @Test
  void aPreferredChannelIsKeptWithTheUrn() {
    JsonNode urns =
        actions(
                "\"type\":\"set_contact_channel\",\"channel\":{\"uuid\":\"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21\",\"name\":\"MTN\"}")
            .only("contact_urns_changed")
            .path("urns");
    assertThat(urns.toString())
        .isEqualTo("[\"tel:+260977123456?channel=5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21\"]");
    assertThat(
            actions(
                    "\"type\":\"set_contact_channel\",\"channel\":{\"uuid\":\"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e23\",\"name\":\"R\"}")
                .types())
        .containsExactly("error");
  }

  @Test
  void aLabelNeedsAMessage() {
    Played played =
        actions(
            "\"type\":\"add_input_labels\",\"labels\":[{\"uuid\":\"6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c25\",\"name\":\"x\"}]");
    assertThat(played.types()).containsExactly("error");
  }

  @Test
  void aBroadcastIsToldInEveryLanguageOfTheFlow() {
    JsonNode event =
        actions("\"type\":\"send_broadcast\",\"text\":\"Meeting at 9\",\"groups\":[" + GROUP + "]")
            .translated(
                "{\"fra\":{\"10000000-0000-4000-8000-000000000000\":{\"text\":[\"Réunion à 9 h\"]}}}")
            .only("broadcast_created");
    assertThat(event.at("/translations/eng/text").asText()).isEqualTo("Meeting at 9");
    assertThat(event.at("/translations/fra/text").asText()).isEqualTo("Réunion à 9 h");
    assertThat(event.path("base_language").asText()).isEqualTo("eng");
    assertThat(event.at("/groups/0/name").asText()).isEqualTo("Nurses");
  }

  @Test
  void aSessionOfABatchAddressesNoGroups() {
    Played played =
        actions("\"type\":\"send_broadcast\",\"text\":\"Hi\",\"groups\":[" + GROUP + "]");
    played.with("/trigger", "batch", "true");
    assertThat(played.types()).containsExactly("error");
  }

  @Test
  void aContactQueryQuotesWhatExpressionsGive() {
    JsonNode event =
        actions(
                "\"type\":\"send_broadcast\",\"text\":\"Hi\",\"contact_query\":\"name = @contact.name\"")
            .only("broadcast_created");
    assertThat(event.path("contact_query").asText()).isEqualTo("name = \"Ann Banda\"");
  }

  @Test
  void anOtherSessionIsStartedWithItsHistory() {
    JsonNode event =
        actions(
                "\"type\":\"start_session\",\"flow\":{\"uuid\":\"7c1d3f0a-5a0e-4b8e-9d0a-3f2b7f6d1c01\",\"name\":\"Test\"},"
                    + "\"contacts\":[{\"uuid\":\"9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b24\",\"name\":\"Dr Phiri\"}],"
                    + "\"exclusions\":{\"in_a_flow\":true}")
            .only("session_triggered");
    assertThat(event.at("/history/ancestors").asInt()).isEqualTo(1);
    assertThat(event.at("/history/ancestors_since_input").asInt()).isEqualTo(1);
    assertThat(event.at("/history/parent_uuid").asText()).isNotEmpty();
    assertThat(event.at("/exclusions/in_a_flow").asBoolean()).isTrue();
    assertThat(event.at("/contacts/0/name").asText()).isEqualTo("Dr Phiri");
  }

  @Test
  void aTicketIsOpenedAboutTheGeneralTopicOnce() {
    String ticket = "\"type\":\"open_ticket\",\"note\":\" Help @contact.first_name \"";
    Played played = actions(ticket, ticket);
    assertThat(played.types()).containsExactly("ticket_opened", "ticket_note_added");
    assertThat(played.only("ticket_opened").at("/ticket/topic/name").asText()).isEqualTo("General");
    assertThat(played.only("ticket_note_added").path("note").asText()).isEqualTo("Help Ann");
    assertThat(played.run().at("/locals/_new_ticket").asText("x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\":\"send_email\",\"addresses\":[\"hr@moh.example\"],\"subject\":\"S\",\"body\":\"B\"",
        "\"type\":\"transfer_airtime\",\"amounts\":{\"ZMW\":10}",
        "\"type\":\"call_llm\",\"llm\":{\"uuid\":\"4d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31\",\"name\":\"M\"},\"instructions\":\"Do\",\"input\":\"x\",\"output_local\":\"said\"",
        "\"type\":\"request_optin\",\"optin\":{\"uuid\":\"4d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32\",\"name\":\"O\"}"
      })
  void whatTheHostCannotDoIsAnErrorAndTheFlowGoesOn(String action) {
    Played played = actions(action);
    assertThat(played.types()).containsExactly("error");
    assertThat(played.answer().at("/outputs/0/session/status").asText()).isEqualTo("completed");
  }

  @Test
  void aClassifierIsAFailureInTheNewLine() {
    Played played =
        actions(
            "\"type\":\"call_classifier\",\"classifier\":{\"uuid\":\"4d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f33\",\"name\":\"C\"},\"input\":\"@contact.name\",\"result_name\":\"Intent\"");
    assertThat(played.types()).containsExactly("warning", "run_result_changed");
    assertThat(played.run().at("/results/intent/category").asText()).isEqualTo("Failure");
    assertThat(played.run().at("/results/intent/input").asText()).isEqualTo("Ann Banda");
  }

  @Test
  void aVoiceSessionSpeaksOnItsCall() {
    JsonNode msg =
        actions(
                "\"type\":\"say_msg\",\"text\":\"Press 1\",\"audio_url\":\"https://f.example/1.mp3\"")
            .type("voice")
            .with(
                "",
                "call",
                "{\"uuid\":\"5d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f33\",\"urn\":\"tel:+260977123456\","
                    + "\"channel\":{\"uuid\":\"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21\",\"name\":\"MTN 3030\"}}")
            .only("ivr_created")
            .path("msg");
    assertThat(msg.path("text").asText()).isEqualTo("Press 1");
    assertThat(msg.at("/attachments/0").asText()).isEqualTo("audio:https://f.example/1.mp3");
  }

  @Test
  void aNameIsComparedBeforeItIsCut() {
    String action = "\"type\":\"set_contact_name\",\"name\":\"%s\"".formatted("a".repeat(200));
    Played played = actions(action, action);
    assertThat(played.types()).containsExactly("contact_name_changed", "contact_name_changed");
    assertThat(played.events().getFirst().path("name").asText()).hasSize(128);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GMT+2", "+02:00", "africa/lusaka"})
  void anOffsetIsNoTimezone(String zone) {
    JsonNode error =
        actions("\"type\":\"set_contact_timezone\",\"timezone\":\"" + zone + "\"").only("error");
    assertThat(error.path("code").asText()).isEqualTo("timezone:invalid");
    assertThat(error.at("/extra/timezone").asText()).isEqualTo(zone);
  }

  @Test
  void aGroupThatIsNamedTwiceIsJoinedOnce() {
    JsonNode event =
        actions("\"type\":\"add_contact_groups\",\"groups\":[" + GROUP + "," + GROUP + "]")
            .only("contact_groups_changed");
    assertThat(event.path("groups_added")).hasSize(1);
  }

  @Test
  void theSameNumberIsNoChangeHoweverItWasStored() {
    Played played =
        actions(
            "\"type\":\"set_contact_field\",\"field\":{\"key\":\"beds\",\"name\":\"Beds\"},\"value\":\"12.50\"");
    played.with("/contact", "fields", "{\"beds\":{\"text\":\"12.50\",\"number\":12.5}}");
    assertThat(played.types()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3000000000,1,3000000001",
    "5,-7,-2",
    "twelve,3,3",
    "2.5,3,3",
    "9223372036854775808,1,1",
    "5,1.5,5",
    "5,x,5"
  })
  void aLocalIsCountedInWholeNumbers(String stored, String by, String counted) {
    String local =
        "\"type\":\"set_run_local\",\"local\":\"n\",\"operation\":\"%s\",\"value\":\"%s\"";
    Played played = actions(local.formatted("set", stored), local.formatted("increment", by));
    assertThat(played.run().at("/locals/n").asText()).isEqualTo(counted);
  }

  @Test
  void aLocalIsNeverCut() {
    Played played =
        actions(
            "\"type\":\"set_run_local\",\"local\":\"n\",\"operation\":\"set\",\"value\":\"@(repeat(\\\"x\\\", 2000))\"");
    assertThat(played.run().at("/locals/n").asText()).hasSize(2_000);
  }

  @ParameterizedTest
  @CsvSource({
    "14.4,0977123456,tel:0977123456",
    "14.4,260966000111,tel:+260966000111",
    "13.2,0966000111,tel:+260966000111",
    "13.2,966,tel:966"
  })
  void aPhoneIsCompletedByTheCountryInTheOldLineOnly(String line, String path, String urn) {
    JsonNode urns =
        actions("\"type\":\"add_contact_urn\",\"scheme\":\"tel\",\"path\":\"" + path + "\"")
            .line(line)
            .only("contact_urns_changed")
            .path("urns");
    assertThat(urns.get(1).asText()).isEqualTo(urn);
  }

  @Test
  void aMessageInAnUndeterminedLanguageSaysSo() {
    JsonNode msg =
        actions("\"type\":\"send_msg\",\"text\":\"Hi\"")
            .language("und")
            .with("/environment", "allowed_languages", "[]")
            .only("msg_created")
            .path("msg");
    assertThat(msg.path("locale").asText()).isEqualTo("und-ZM");
  }
}
