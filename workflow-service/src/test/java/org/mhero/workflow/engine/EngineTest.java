package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.flow.FlowRef;

/** Reference, section 3: sessions, waits, sub-flows and what ends them. */
class EngineTest {

  private static Conversation about(String flow) {
    return Conversation.about(TestFlows.text(flow));
  }

  @Test
  void startOfUnknownFlowIsRefused() {
    Conversation talk = about("ward_report");

    assertThatThrownBy(
            () ->
                talk.engine()
                    .start(
                        talk.contact(),
                        Trigger.manual(new FlowRef("nope", ""), Conversation.BEGIN, "")))
        .isInstanceOf(EngineException.class);
  }

  @Test
  void sprintTellsEventsInTheirOrder() {
    Conversation talk = about("ward_report").start(TestFlows.WARD_REPORT);
    assertThat(talk.events()).containsExactly("RunStarted", "MsgCreated", "MsgWait");

    talk.say("1");

    assertThat(talk.events()).containsExactly("RunResultChanged", "MsgCreated", "MsgWait");
    assertThat(talk.last().segments()).hasSize(2);
    assertThat(talk.last().segments().getFirst().operand()).isEqualTo("1");
    assertThat(talk.last().segments().getLast().operand()).isNull();
  }

  @Test
  void sameWrongAnswerTwiceChangesNoResult() {
    Conversation talk = about("ward_report").start(TestFlows.WARD_REPORT).say("hm").say("hm");

    assertThat(talk.events()).containsExactly("MsgCreated", "MsgWait");
  }

  @Test
  void changedResultTellsWhatItWas() {
    Conversation talk = about("ward_report").start(TestFlows.WARD_REPORT).say("hm").say("1");

    assertThat(talk.last().events().getFirst().event())
        .isInstanceOfSatisfying(
            FlowEvent.RunResultChanged.class,
            e -> assertThat(e.previous()).isEqualTo(new FlowEvent.Previous("hm", "Other")));
  }

  @Test
  void timeoutLeavesByItsOwnCategoryWithAnEmptyValue() {
    Conversation talk = about("stock_check").start(TestFlows.STOCK_CHECK);

    talk.resume(new Resume.WaitTimeout(Conversation.BEGIN));

    assertThat(talk.result("ors_stock")).isEqualTo("/No Response");
    assertThat(talk.said()).containsExactly("We will ask again tomorrow.");
    assertThat(talk.status()).isEqualTo(Status.COMPLETED);
    assertThat(talk.session().input()).isNull();
  }

  @Test
  void timeoutIsRefusedWhereTheWaitHasNone() {
    Conversation talk = about("ward_report").start(TestFlows.WARD_REPORT);

    assertThatThrownBy(() -> talk.resume(new Resume.WaitTimeout(Conversation.BEGIN)))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.reason()).isEqualTo(EngineException.Reason.RESUME_NOT_ACCEPTED));
  }

  @Test
  void waitTellsItsTimeoutAndExpiry() {
    Conversation talk = about("stock_check").start(TestFlows.STOCK_CHECK);

    assertThat(talk.last().events().getLast().event())
        .isInstanceOfSatisfying(
            FlowEvent.MsgWait.class,
            wait -> {
              assertThat(wait.timeoutSeconds()).isEqualTo(600);
              assertThat(wait.expiresOn()).isAfter(Conversation.BEGIN.plusSeconds(2_880 * 60));
            });
  }

  @Test
  void parentGoesOnWhenTheChildIsComplete() {
    Conversation talk = about("visit").start(TestFlows.VISIT);
    assertThat(talk.events())
        .containsExactly("RunStarted", "MsgCreated", "RunStarted", "MsgCreated", "MsgWait");
    assertThat(talk.said()).containsExactly("Hello Ann Banda", "Visit asks: what is your cadre?");
    assertThat(talk.run().status()).isEqualTo(Status.ACTIVE);

    talk.say("I am a nurse");

    assertThat(talk.said()).containsExactly("So you are a nurse, says Visit");
    assertThat(talk.status()).isEqualTo(Status.COMPLETED);
    assertThat(talk.session().runs()).extracting(Run::status).containsOnly(Status.COMPLETED);
    assertThat(talk.session().runs().getLast().results().get("cadre").category())
        .isEqualTo("Nurse");
  }

  @Test
  void parentGoesOnWhenTheChildHasExpired() {
    Conversation talk = about("visit").start(TestFlows.VISIT);

    talk.resume(new Resume.WaitExpiration(Conversation.BEGIN));

    assertThat(talk.said()).containsExactly("No matter. Status expired");
    assertThat(talk.status()).isEqualTo(Status.COMPLETED);
    assertThat(talk.run().status()).isEqualTo(Status.COMPLETED);
  }

  @Test
  void missingSubFlowFailsTheRun() {
    Conversation talk = about("visit");
    talk.forget(TestFlows.CONFIRM_CADRE);

    talk.start(TestFlows.VISIT);

    assertThat(talk.events()).containsExactly("RunStarted", "MsgCreated", "Failed", "RunEnded");
    assertThat(talk.status()).isEqualTo(Status.FAILED);
  }

  @Test
  void flowThatVanishesWhileItWaitsFailsTheSession() {
    Conversation talk = about("visit").start(TestFlows.VISIT);
    talk.forget(TestFlows.CONFIRM_CADRE);

    talk.say("nurse");

    assertThat(talk.status()).isEqualTo(Status.FAILED);
    assertThat(talk.session().runs()).extracting(Run::status).containsOnly(Status.FAILED);
  }

  @Test
  void endlessFlowIsStoppedAfterAHundredSteps() {
    Conversation talk = about("endless").start(TestFlows.ENDLESS);

    assertThat(talk.events()).containsExactly("RunStarted", "Failed", "RunEnded");
    assertThat(talk.run().path()).hasSize(100);
    assertThat(talk.run().locals()).containsEntry("n", "50");
  }

  @Test
  void keywordMessageAnswersAQuestionInTheFirstNode() {
    Conversation talk =
        about("report_case").startBy(TestFlows.REPORT_CASE, "CASE 12 since Monday", "case");

    assertThat(talk.status()).isEqualTo(Status.COMPLETED);
    assertThat(talk.said()).containsExactly("You reported 12 of CASE 12 since Monday");
    assertThat(talk.contact().lastSeenOn()).isNotNull();
  }

  @Test
  void manualStartWaitsInTheFirstNode() {
    Conversation talk = about("report_case").start(TestFlows.REPORT_CASE);

    assertThat(talk.events()).containsExactly("RunStarted", "MsgWait");
  }

  @Test
  void keywordMessageDoesNotAnswerALaterQuestion() {
    Conversation talk = about("ward_report").startBy(TestFlows.WARD_REPORT, "ward 1", "ward");

    assertThat(talk.status()).isEqualTo(Status.WAITING);
  }

  @Test
  void contactIsChangedAsTheFlowSays() {
    Conversation talk = about("about_you").start(TestFlows.ABOUT_YOU);
    FlowEvent.MsgCreated question = (FlowEvent.MsgCreated) talk.last().events().get(1).event();
    assertThat(question.quickReplies())
        .extracting(FlowEvent.QuickReply::text)
        .containsExactly("Skip", "Ann Banda");

    talk.say("Mary Phiri");

    assertThat(talk.contact().name()).isEqualTo("Mary Phiri");
    assertThat(talk.contact().language()).isEqualTo("fra");
    assertThat(talk.contact().groups()).isEmpty();
    assertThat(talk.contact().fields().get("beds").number()).isEqualByComparingTo("12");
    assertThat(talk.contact().fields().get("trained_on").datetime()).isNull();
    assertThat(talk.said().getFirst())
        .startsWith("Merci Mary 2 24 [{name: Nurses, uuid: ")
        .endsWith("}] many fra me@moh.example @unknown");
  }

  @Test
  void faultsOfActionsAreToldAndTheFlowGoesOn() {
    Conversation talk = about("about_you").start(TestFlows.ABOUT_YOU).say("Mary");

    assertThat(talk.last().events())
        .extracting(FlowEvent.Logged::event)
        .filteredOn(FlowEvent.Errored.class::isInstance)
        .extracting(e -> ((FlowEvent.Errored) e).code())
        .containsExactly("dependency:missing", "expression", null);
    assertThat(talk.run().results()).doesNotContainKey("broken");
    assertThat(talk.status()).isEqualTo(Status.COMPLETED);
  }

  @Test
  void eachTextIsInTheContactsLanguageWhereThereIsATranslation() throws Exception {
    Environment both =
        new Environment(
            Environment.DateFormat.DAY_FIRST,
            "tt:mm",
            java.time.ZoneId.of("Africa/Lusaka"),
            List.of("eng", "fra"),
            "CD",
            '.',
            ',');
    Conversation talk =
        Conversation.about(
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(TestFlows.text("ward_report")),
            both);
    talk.with(talk.contact().withLanguage("fra")).start(TestFlows.WARD_REPORT);
    assertThat(talk.last().events().get(1).event())
        .isInstanceOfSatisfying(
            FlowEvent.MsgCreated.class,
            m -> {
              assertThat(m.text()).isEqualTo("Le service est-il ouvert ? 1 Oui, 2 Non");
              assertThat(m.locale()).isEqualTo("fra-CD");
            });

    talk.say("oui").say("4").say("5/3/2025");

    assertThat(talk.run().results().get("ward_open").categoryLocalized()).isEqualTo("Oui");
    assertThat(talk.result("ward_open")).isEqualTo("oui/Yes");
    assertThat(talk.said()).containsExactly("Anything else, Ann?");
  }

  @Test
  void languageThatIsNotAllowedIsNotUsed() {
    Conversation talk = about("ward_report");

    talk.with(talk.contact().withLanguage("fra")).start(TestFlows.WARD_REPORT);

    assertThat(talk.said().getFirst()).startsWith("Is the ward open?");
  }

  @Test
  void sessionStoppedByTheHostHasNoRunThatWaits() {
    Session stopped =
        about("visit")
            .start(TestFlows.VISIT)
            .session()
            .ended(Status.INTERRUPTED, Conversation.BEGIN);

    assertThat(stopped.status()).isEqualTo(Status.INTERRUPTED);
    assertThat(stopped.runs()).extracting(Run::status).containsOnly(Status.INTERRUPTED);
    assertThat(stopped.waitingRun()).isNull();
  }

  @Test
  void tooManySprintsFailTheSession() {
    Conversation talk = about("ward_report").keepingState().start(TestFlows.WARD_REPORT);
    for (int i = 0; i < 499; i++) {
      talk.say("hm");
    }
    assertThat(talk.status()).isEqualTo(Status.WAITING);

    talk.say("1");

    assertThat(talk.status()).isEqualTo(Status.FAILED);
  }

  @Test
  void personalDataIsInNoToString() {
    Conversation talk = about("about_you").start(TestFlows.ABOUT_YOU).say("Mary Phiri");

    assertThat(talk.contact().toString() + talk.session().input() + talk.run().results())
        .doesNotContain("Mary");
  }
}
