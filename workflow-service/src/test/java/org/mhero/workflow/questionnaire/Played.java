package org.mhero.workflow.questionnaire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.mhero.workflow.Owner;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.Conversation;
import org.mhero.workflow.engine.Session;
import org.mhero.workflow.engine.Status;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.flow.Flow;

/** A survey somebody has answered as far as the answers went. */
record Played(Flow flow, Session session, List<String> told) {
  private static final Environment COUNTRY =
      new Environment(
          Environment.DateFormat.DAY_FIRST,
          "tt:mm",
          java.time.ZoneId.of("UTC"),
          List.of("eng", "fra"),
          null,
          '.',
          ',');
  private static final Instant BEGIN = Instant.parse("2025-03-10T06:15:30Z");

  static Played of(Flow flow, String language, String... answers) {
    Conversation talk =
        Conversation.about(flow, COUNTRY)
            .with(
                new Contact(
                    "0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20",
                    "Ann",
                    language,
                    BEGIN.atOffset(ZoneOffset.UTC),
                    null,
                    List.of(),
                    Map.of()))
            .start(flow.uuid());
    List<String> told = new ArrayList<>(talk.said());
    for (String answer : answers) {
      told.addAll(talk.say(answer).said());
    }
    return new Played(flow, talk.session(), told);
  }

  boolean completed() {
    return session.status() == Status.COMPLETED;
  }

  QuestionnaireResponse response(Questionnaire questionnaire) {
    return SessionResponse.of(
        session,
        new SurveyForm(flow, questionnaire),
        new Owner(null, "p1", null),
        QuestionnaireResponseStatus.COMPLETED,
        BEGIN);
  }
}
