package org.mhero.workflow.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.jspecify.annotations.Nullable;
import org.mhero.event.Event;
import org.mhero.kit.event.Outbox;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.Write;
import org.mhero.workflow.engine.Run;
import org.mhero.workflow.engine.Session;
import org.mhero.workflow.library.FlowLibrary;
import org.mhero.workflow.questionnaire.SessionResponse;
import org.mhero.workflow.questionnaire.SurveyForm;

/** Tells what steps have come to: events for the suite, a QuestionnaireResponse for everybody. */
@ApplicationScoped
class Tellings {
  private final Outbox outbox;
  private final FhirStore fhir;
  private final FlowLibrary library;

  Tellings(Outbox outbox, FhirStore fhir, FlowLibrary library) {
    this.outbox = outbox;
    this.fhir = fhir;
    this.library = library;
  }

  void tell(List<Advance> advances, Instant now) {
    List<Event> facts = new ArrayList<>();
    List<Write> responses = new ArrayList<>();
    for (Advance advance : advances) {
      facts.addAll(SessionFacts.of(advance, library, now));
      Write response = response(advance, now);
      if (response != null) {
        responses.add(response);
      }
    }
    outbox.tellAll(facts);
    fhir.writeAll(responses);
  }

  /** The response, once there is an answer in it: a worker who said nothing has none. */
  private @Nullable Write response(Advance advance, Instant now) {
    Session session = advance.sprint().session();
    Run run = session.runs().getFirst();
    SurveyForm form = library.form(run.flow().uuid(), run.revision()).orElse(null);
    if (form == null || run.results().isEmpty()) {
      return null;
    }
    QuestionnaireResponseStatus status =
        switch (advance.outcome()) {
          case ACTIVE, WAITING -> QuestionnaireResponseStatus.INPROGRESS;
          case COMPLETED -> QuestionnaireResponseStatus.COMPLETED;
          case EXPIRED, FAILED, INTERRUPTED -> QuestionnaireResponseStatus.STOPPED;
        };
    return new Write.Put(
        SessionResponse.of(session, form, advance.before().owner(), status, now), null);
  }
}
