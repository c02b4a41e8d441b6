package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sessions go on and end, on both lines (reference 3.3 to 3.10). */
class SessionsTest {
  private static final String EXPIRED =
      """
      {"type":"wait_expiration","event":{"uuid":"01957f00-0000-7000-8000-000000000002",
       "type":"wait_expired","created_on":"2025-03-10T07:30:00Z"}}
      """;
  private static final String OLD_EXPIRED = "{\"type\":\"run_expiration\"}";
  private static final String OLD_TIMEOUT = "{\"type\":\"wait_timeout\"}";
  private static final String ANSWERED =
      """
      {"type":"dial","event":{"uuid":"01957f00-0000-7000-8000-000000000002","type":"dial_ended",
       "created_on":"2025-03-10T07:30:00Z","dial":{"status":"answered","duration":12}}}
      """;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "14.4 | run_started msg_created msg_wait",
        "13.2 | msg_created msg_wait",
      })
  void startTells(String line, String told) {
    assertThat(Story.of(Story.ASK).line(line).told()).isEqualTo(told);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "14.4 | run_result_changed run_ended",
        "13.2 | msg_received run_result_changed",
      })
  void rightAnswerTells(String line, String told) {
    Story story = Story.of(Story.ASK).line(line).says("12 left");

    assertThat(story.told()).isEqualTo(told);
    assertThat(story.status()).isEqualTo("completed: completed");
    assertThat(story.last().path("segments")).isEmpty();
  }

  @Test
  void wrongAnswerMovesBackWithTheOperandInTheSegment() {
    Story story = Story.of(Story.ASK).says("many");

    JsonNode segments = story.last().path("segments");
    assertThat(segments).hasSize(2);
    assertThat(segments.at("/0/operand").asText()).isEqualTo("many");
    assertThat(segments.get(1).has("operand")).isFalse();
    assertThat(story.told()).isEqualTo("run_result_changed msg_created msg_wait");
  }

  @Test
  void resultOfTheOlderLineTellsInputAndTranslationInPlaceOfThePrevious() {
    JsonNode old = Story.of(Story.ASK).line("13.2").says("a").says("9").event("run_result_changed");
    JsonNode now = Story.of(Story.ASK).says("a").says("9").event("run_result_changed");

    assertThat(old.path("category_localized").asText()).isEqualTo("Nombre");
    assertThat(old.path("input").asText()).isEqualTo("9");
    assertThat(old.has("previous")).isFalse();
    assertThat(now.has("input") || now.has("category_localized")).isFalse();
    assertThat(now.at("/previous/value").asText()).isEqualTo("a");
  }

  @Test
  void hintIsToldWithTheWait() {
    assertThat(Story.of(Story.ASK).event("msg_wait").path("hint"))
        .isEqualTo(Story.json("{\"type\":\"digits\",\"count\":2}"));
  }

  @Test
  void timeoutLeavesByItsCategoryWithoutOperand() {
    Story story = Story.of(Story.ASK).then(ContextTest.RESUME_TIMEOUT);

    assertThat(story.told()).isEqualTo("run_result_changed run_ended");
    assertThat(story.event("run_result_changed").path("value").asText()).isEmpty();
    assertThat(story.event("run_result_changed").path("category").asText())
        .isEqualTo("No Response");
    assertThat(story.session().has("input")).isFalse();
  }

  @Test
  void timeoutOfTheOlderLineKeepsItsMomentAsTheValue() {
    Story story = Story.of(Story.ASK).line("13.2").then(OLD_TIMEOUT);

    assertThat(story.told()).isEqualTo("wait_timed_out run_result_changed");
    assertThat(story.event("run_result_changed").path("value").asText())
        .isEqualTo(
            story.event("wait_timed_out").path("created_on").asText().replace("Z", ".000000Z"));
  }

  @Test
  void topRunThatExpiresCompletesTheSession() {
    Story now = Story.of(Story.ASK).then(EXPIRED);
    Story old = Story.of(Story.ASK).line("13.2").then(OLD_EXPIRED);

    assertThat(now.told()).isEqualTo("run_ended");
    assertThat(now.event("run_ended").path("status").asText()).isEqualTo("expired");
    assertThat(now.status()).isEqualTo("completed: expired");
    assertThat(old.told()).isEqualTo("run_expired");
    assertThat(old.status()).isEqualTo("completed: expired");
  }

  @Test
  void childThatExpiresHandsControlBack() {
    Story story = Story.of(Story.PARENT).then(EXPIRED);

    assertThat(story.status()).isEqualTo("completed: completed expired");
    assertThat(story.told()).isEqualTo("run_ended warning run_ended");
  }

  @Test
  void parentGoesOnAtItsRouterWithoutRunningItsActionsAgain() {
    Story story = Story.of(Story.PARENT).says("7");

    assertThat(story.told())
        .isEqualTo("run_result_changed run_ended warning msg_created run_ended");
    assertThat(story.event("msg_created").at("/msg/text").asText()).isEqualTo("Thank you for 7");
    assertThat(story.session().at("/runs/0/path")).hasSize(2);
    assertThat(story.last().at("/segments/0/node_uuid").asText())
        .as("the last node visited is the child's")
        .isEqualTo("d1000000-0000-4000-8000-000000000002");
  }

  @Test
  void useOfOldContextIsWarnedOfByCode() {
    JsonNode warning = Story.of(Story.PARENT).says("7").event("warning");

    assertThat(warning.path("code").asText()).isEqualTo("context:deprecated");
    assertThat(Story.of(Story.PARENT).line("13.2").says("7").told()).doesNotContain("warning");
  }

  @Test
  void terminalEntryCompletesTheParentAfterItsOtherActions() {
    Story story = Story.of(Story.HANDOVER);

    assertThat(story.told())
        .isEqualTo("run_started msg_created run_ended run_started msg_created msg_wait");
    assertThat(story.status()).isEqualTo("waiting: completed waiting");
    assertThat(story.session().at("/runs/1/parent_uuid"))
        .isEqualTo(story.session().at("/runs/0/uuid"));
    assertThat(story.events().get(3).path("terminal").asBoolean()).isTrue();
    assertThat(Story.of(Story.HANDOVER).says("3").status())
        .isEqualTo("completed: completed completed");
  }

  @Test
  void flowIsEnteredByAnActionInTheOlderLine() {
    JsonNode entered = Story.of(Story.HANDOVER).line("13.2").event("flow_entered");

    assertThat(entered.at("/flow/name").asText()).isEqualTo("Ask");
    assertThat(entered.path("terminal").asBoolean()).isTrue();
    assertThat(entered.path("parent_run_uuid").asText()).isNotEmpty();
  }

  @Test
  void onlyTheLastFlowOfANodeIsEntered() {
    Story story = Story.of(Story.TWICE);

    assertThat(story.told()).isEqualTo("run_started msg_created run_started run_ended run_ended");
    assertThat(story.events().get(2).at("/flow/name").asText()).isEqualTo("Empty");
    assertThat(story.status()).isEqualTo("completed: completed completed");
  }

  @Test
  void emptyFlowCompletesAtOnce() {
    Story story = Story.of(Story.EMPTY);

    assertThat(story.told()).isEqualTo("run_started run_ended");
    assertThat(story.status()).isEqualTo("completed: completed");
    assertThat(story.session().at("/runs/0").has("path")).isFalse();
  }

  @Test
  void routerThatPicksNothingFailsTheRunAndTheSession() {
    Story story = Story.of(Story.UNROUTED).says("x");

    assertThat(story.told()).isEqualTo("error failure run_ended");
    assertThat(story.status()).isEqualTo("failed: failed");
  }

  @Test
  void failureBubblesUpWithoutATextOfItsOwn() {
    Story now = Story.of("c1000000-0000-4000-8000-000000000008").says("x");
    Story old = Story.of("c1000000-0000-4000-8000-000000000008").line("13.2").says("x");

    assertThat(now.told()).isEqualTo("error failure run_ended run_ended");
    assertThat(now.status()).isEqualTo("failed: failed failed");
    assertThat(old.told()).isEqualTo("msg_received failure failure");
    assertThat(old.status()).isEqualTo("failed: failed failed");
  }

  @Test
  void errorsOfRoutingStayWithTheRunInTheOlderLine() {
    Story story = Story.of(Story.UNROUTED).line("13.2").says("x");

    assertThat(story.told()).isEqualTo("msg_received failure");
    assertThat(
            Story.list(story.session().at("/runs/0/events")).stream()
                .map(event -> event.path("type").asText()))
        .containsExactly("msg_wait", "msg_received", "error", "failure");
  }

  @Test
  void callIsPutThroughAndItsEndRouted() {
    Story story = Story.of(Story.FORWARD).inCall();
    JsonNode wait = story.event("dial_wait");

    assertThat(wait.path("urn").asText()).isEqualTo("tel:+260977123999");
    assertThat(wait.path("dial_limit_seconds").asInt()).isEqualTo(60);
    assertThat(wait.path("call_limit_seconds").asInt()).isEqualTo(7200);
    assertThat(story.session().path("call_uuid").asText())
        .isEqualTo("01957f00-0000-7000-8000-0000000000ca");

    Story ended = Story.of(Story.FORWARD).inCall().then(ANSWERED);
    assertThat(ended.event("run_result_changed").path("category").asText()).isEqualTo("Answered");
    assertThat(ended.evaluated("@resume.dial.duration")).isEqualTo("12");
  }

  @Test
  void phoneThatIsNoneIsAnErrorAndNothingIsWaitedFor() {
    Story story =
        Story.of(Story.FORWARD)
            .inCall()
            .setting(
                "contact",
                """
                {"uuid":"0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20","name":"Joe","status":"active",
                 "created_on":"2024-02-01T07:00:00Z"}
                """);

    assertThat(story.told()).isEqualTo("run_started error run_result_changed run_ended");
  }

  @Test
  void resumeTheWaitDoesNotTakeIsAnErrorBesideWhatCameBefore() {
    Story dial = Story.of(Story.ASK).then(ANSWERED);
    Story message = Story.of(Story.FORWARD).inCall().says("hello");
    Story ended = Story.of(Story.ASK).says("4").says("5");

    assertThat(dial.error()).isNotEmpty();
    assertThat(dial.answer().path("outputs")).hasSize(1);
    assertThat(message.error()).isNotEmpty();
    assertThat(ended.error()).contains("wait");
    assertThat(ended.answer().path("outputs")).hasSize(2);
  }

  @Test
  void olderLineCarriesContactAndEnvironmentAndNotesWhenTheyChange() {
    Story story =
        Story.of(Story.ASK)
            .line("13.2")
            .then(
                """
                {"type":"msg","msg":{"uuid":"8f4d0a5c-1b6e-4c7f-9a9b-0d1e2f3a4b30","text":"6"},
                 "environment":{"timezone":"UTC"},
                 "contact":{"uuid":"0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20","name":"Ann Phiri",
                            "status":"active","created_on":"2024-02-01T07:00:00Z"}}
                """);

    assertThat(story.told())
        .isEqualTo("msg_received environment_refreshed contact_refreshed run_result_changed");
    assertThat(story.session().at("/contact/name").asText()).isEqualTo("Ann Phiri");
    assertThat(story.session().at("/environment/timezone").asText()).isEqualTo("UTC");
    assertThat(story.session().has("contact_uuid") || story.session().has("sprints")).isFalse();
  }

  @Test
  void stepsOfTheOlderLineKeepTheirExits() {
    Story story = Story.of(Story.ASK).line("13.2");

    assertThat(story.session().at("/runs/0/path/0/exit_uuid").asText())
        .isEqualTo("e1000000-0000-4000-8000-000000000001");
    assertThat(story.session().at("/runs/0/path/1").has("exit_uuid")).isFalse();
    assertThat(Story.of(Story.ASK).session().at("/runs/0/path/0").has("uuid")).isFalse();
  }

  @Test
  void contactIsReadWithoutWhatTheAssetsDoNotKnow() {
    JsonNode contact = Story.of(Story.ASK).last().path("contact");

    assertThat(contact.path("groups")).hasSize(1);
    assertThat(contact.path("fields").has("forgotten")).isFalse();
  }

  @Test
  void sameSeedGivesTheSameSession() {
    assertThat(Story.of(Story.PARENT).says("7").answer())
        .isEqualTo(Story.of(Story.PARENT).says("7").answer());
  }
}
