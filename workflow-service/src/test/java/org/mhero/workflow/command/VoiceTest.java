package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Played.actions;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said in calls (reference 4.13). */
class VoiceTest {
  private static final String CALL =
      "{\"uuid\":\"5d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f33\",\"urn\":\"tel:+260966000001\","
          + "\"channel\":{\"uuid\":\"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21\",\"name\":\"MTN 3030\"}}";
  private static final String FRENCH =
      "{\"fra\":{\"10000000-0000-4000-8000-000000000000\":"
          + "{\"text\":[\"Tapez 1\"],\"audio_url\":[\"https://f.example/fr.mp3\"]}}}";

  private static Played spoken(String action) {
    return actions(action).type("voice").with("", "call", CALL);
  }

  private static JsonNode said(Played played) {
    return played.only("ivr_created").path("msg");
  }

  @ParameterizedTest
  @CsvSource({"14.4", "13.2"})
  void aTextIsSaidOnTheUrnAndTheChannelOfTheCall(String line) {
    JsonNode msg = said(spoken("\"type\":\"say_msg\",\"text\":\" Press @(1 + 0) \"").line(line));
    assertThat(msg.path("text").asText()).isEqualTo("Press 1");
    assertThat(msg.path("urn").asText()).isEqualTo("tel:+260966000001");
    assertThat(msg.at("/channel/name").asText()).isEqualTo("MTN 3030");
    assertThat(msg.path("locale").asText()).isEqualTo("eng-ZM");
    assertThat(msg.has("attachments")).isFalse();
    assertThat(msg.has("uuid")).isEqualTo(line.equals("13.2"));
  }

  @Test
  void textAndRecordingAreTranslatedAndTheRecordingIsNoTemplate() {
    String say =
        "\"type\":\"say_msg\",\"text\":\"Press 1\",\"audio_url\":\"https://f.example/@contact.id.mp3\"";
    assertThat(said(spoken(say)).at("/attachments/0").asText())
        .isEqualTo("audio:https://f.example/@contact.id.mp3");
    JsonNode french = said(spoken(say).translated(FRENCH).with("/contact", "language", "\"fra\""));
    assertThat(french.path("text").asText()).isEqualTo("Tapez 1");
    assertThat(french.at("/attachments/0").asText()).isEqualTo("audio:https://f.example/fr.mp3");
    assertThat(french.path("locale").asText()).isEqualTo("fra-ZM");
  }

  @Test
  void aRecordingToPlayIsATemplateAndTranslated() {
    String play = "\"type\":\"play_audio\",\"audio_url\":\" https://f.example/@(1 + 1).mp3 \"";
    JsonNode msg = said(spoken(play));
    assertThat(msg.path("text").asText("x")).isEmpty();
    assertThat(msg.at("/attachments/0").asText()).isEqualTo("audio:https://f.example/2.mp3");
    assertThat(
            said(spoken(play).translated(FRENCH).with("/contact", "language", "\"fra\""))
                .at("/attachments/0")
                .asText())
        .isEqualTo("audio:https://f.example/fr.mp3");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\":\"say_msg\",\"text\":\"@(\\\" \\\")\"             | error",
        "\"type\":\"say_msg\",\"text\":\"a @(1/0)\"                 | error ivr_created",
        "\"type\":\"play_audio\",\"audio_url\":\"@(\\\" \\\")\"     | error",
        "\"type\":\"play_audio\",\"audio_url\":\"http://a/@(1/0)\"  | error",
      })
  void nothingToSayIsAnErrorAndAPartThatFailsSkipsOnlyRecordings(String action, String told) {
    assertThat(String.join(" ", spoken(action).types())).isEqualTo(told);
  }
}
