package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mhero.workflow.PublishedFlows;

/** mHero's own flows run as they are, with good, wrong, late and silent answers. */
class PublishedFlowsTest {
  private static final String FACILITY = "28bb8707-03d8-4d4d-b96c-d1a348329798";
  private static final String REGISTRATION = "77e4f2f9-b7df-4c5a-883b-4ab8bbfe2b3a";
  private static final String AGGREGATE = "4928b9ec-5dc3-4b3f-b109-98d3c7a66823";
  private static final String CASE = "630aed00-f07a-4506-9196-8c77d892cfc9";

  private static Conversation about(String file) {
    return Conversation.about(PublishedFlows.text(file));
  }

  @Test
  void facilityReportIsCompletedByGoodAnswers() {
    Conversation talk = about(PublishedFlows.FACILITY).start(FACILITY);
    assertThat(talk.events()).containsExactly("RunStarted", "MsgCreated", "MsgWait");

    talk.say("1").say("No: 2").say("about 35 people");

    assertThat(talk.status()).isEqualTo(Status.COMPLETED);
    assertThat(talk.result("workers_vaccinated")).isEqualTo("1/Yes");
    assertThat(talk.result("patient_vacc_received")).isEqualTo("2/No");
    assertThat(talk.result("patients_vaccinated")).isEqualTo("35/Has Number");
    assertThat(talk.said().getFirst())
        .endsWith("Yes\nReceived vaccines for patients: No\nPatients vaccinated this week: 35");
  }

  @Test
  void facilityReportAsksForMoreAndKeepsWhatIsWritten() {
    Conversation talk = about(PublishedFlows.FACILITY).start(FACILITY);

    talk.say("3").say("Two nurses refused").say("none yet").say("they come on Monday").say("0");

    assertThat(talk.status()).isEqualTo(Status.COMPLETED);
    assertThat(talk.result("workers_vaccinated")).isEqualTo("3/Has Text");
    assertThat(talk.result("workers_vaccinated_info"))
        .isEqualTo("Two nurses refused/All Responses");
    assertThat(talk.result("patient_vacc_received")).isEqualTo("none yet/Has Text");
    assertThat(talk.result("patient_vacc_received_info"))
        .isEqualTo("they come on Monday/All Responses");
    assertThat(talk.result("patients_vaccinated")).isEqualTo("0/Has Number");
  }

  @Test
  void wrongAnswerIsAskedAgainAndReplacedByTheRightOne() {
    Conversation talk = about(PublishedFlows.FACILITY).start(FACILITY);
    String question = talk.said().getFirst();

    talk.say("yes");

    assertThat(talk.said()).containsExactly(question);
    assertThat(talk.result("workers_vaccinated")).isEqualTo("yes/Other");
    assertThat(talk.events()).containsExactly("RunResultChanged", "MsgCreated", "MsgWait");

    talk.say("1");

    assertThat(talk.result("workers_vaccinated")).isEqualTo("1/Yes");
  }

  @Test
  void silentWorkerExpiresAfterTheFlowsTenThousandMinutes() {
    Conversation talk = about(PublishedFlows.FACILITY).start(FACILITY);
    FlowEvent.MsgWait wait = (FlowEvent.MsgWait) talk.last().events().getLast().event();
    assertThat(wait.expiresOn())
        .isBetween(
            Conversation.BEGIN.plusSeconds(10_080 * 60),
            Conversation.BEGIN.plusSeconds(10_081 * 60));

    talk.resume(new Resume.WaitExpiration(wait.expiresOn()));

    assertThat(talk.run().status()).isEqualTo(Status.EXPIRED);
    assertThat(talk.status()).isEqualTo(Status.COMPLETED);
    assertThat(talk.events()).containsExactly("RunEnded");
  }

  @Test
  void lateAnswerIsRefusedAndChangesNothing() {
    Conversation talk = about(PublishedFlows.FACILITY).start(FACILITY);
    talk.resume(new Resume.WaitExpiration(Conversation.BEGIN));
    Session before = talk.session();

    assertThatThrownBy(() -> talk.say("1"))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.reason()).isEqualTo(EngineException.Reason.SESSION_NOT_WAITING));
    assertThat(talk.session()).isEqualTo(before);
  }

  @Test
  void registrationKeepsMixedMenusOfNumbersAndWords() {
    Conversation talk = about(PublishedFlows.REGISTRATION).start(REGISTRATION);

    talk.say("EMP-77").say("Banda").say("option 2 please").say("Ndola").say("facility 19");

    assertThat(talk.status()).isEqualTo(Status.COMPLETED);
    assertThat(talk.result("reporting_type")).isEqualTo("2/aggregate reporting");
    assertThat(talk.result("facility_id")).isEqualTo("19/facility");
    assertThat(talk.said().getFirst())
        .contains("registered as Banda", "employee ID EMP-77", "ID number 19 in Ndola district")
        .endsWith("do aggregate reporting reporting.");
  }

  @Test
  void aggregateReportPrintsNothingForTheTwoResultsItMisnames() {
    Conversation talk = about(PublishedFlows.AGGREGATE).start(AGGREGATE);

    talk.say("12").say("4").say("3");

    assertThat(talk.status()).isEqualTo(Status.COMPLETED);
    assertThat(talk.result("weekly_new_hospitalizations")).isEqualTo("4/# new hospitalizations");
    assertThat(talk.events()).filteredOn("Errored"::equals).hasSize(2);
    assertThat(talk.said().getFirst()).contains("you have 12 currently", "of which  were new");
  }

  @Test
  void caseReportDoesNotTakeTheDateItGivesAsAnExample() {
    Conversation talk = about(PublishedFlows.CASE).start(CASE);

    talk.say("P-1").say("7 years").say("01052021");

    assertThat(talk.status()).isEqualTo(Status.WAITING);
    assertThat(talk.result("patient_age")).isEqualTo("7/Has Number");
    assertThat(talk.result("patient_test_date")).isEqualTo("01052021/Other");

    talk.say("2021-05-01");

    assertThat(talk.status()).isEqualTo(Status.COMPLETED);
    assertThat(talk.result("patient_test_date")).startsWith("2021-05-01T").endsWith("/Has Number");
  }

  @Test
  void ageOutOfRangeIsAskedAgain() {
    Conversation talk = about(PublishedFlows.CASE).start(CASE).say("P-1");

    talk.say("200").say("-1").say("110");

    assertThat(talk.result("patient_age")).isEqualTo("110/Has Number");
  }
}
