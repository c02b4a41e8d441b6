package org.mhero.reporting.console.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.console.draft.Draft;
import org.mhero.reporting.console.draft.DraftRepository;
import org.mhero.reporting.console.gateway.Fhir;
import org.mhero.reporting.console.layout.Words;
import org.mhero.reporting.indicator.OutcomeCounts;

/** Stops a send: before its time as a whole, after it whatever has not left. */
@ApplicationScoped
class Stopping {
  private static final String REQUEST = "CommunicationRequest/";

  private final DraftRepository drafts;
  private final SendFigures figures;
  private final Fhir fhir;
  private final Clock clock;

  Stopping(DraftRepository drafts, SendFigures figures, Fhir fhir, Clock clock) {
    this.drafts = drafts;
    this.figures = figures;
    this.fhir = fhir;
    this.clock = clock;
  }

  /** What is asked before it is done. */
  record Question(String id, String name, String consequence) {}

  Question question(Words w, UUID id) {
    Draft draft = find(id);
    OutcomeCounts counts = figures.counts(List.of(id.toString())).get(id.toString());
    String consequence;
    if (draft.state() == Draft.State.PLANNED) {
      consequence = w.t("send.stop-planned", draft.people() == null ? 0 : draft.people());
    } else if (counts == null) {
      consequence = w.t("send.stop-unknown");
    } else {
      consequence = w.t("send.stop-waiting", counts.waiting(), counts.haveLeft());
    }
    return new Question(id.toString(), draft.body().name(), consequence);
  }

  void stop(UUID id) {
    Draft draft = find(id);
    if (drafts.move(id, Draft.State.PLANNED, Draft.State.STOPPED, clock.instant())) {
      return;
    }
    String resource = draft.resource();
    if (resource == null || !resource.startsWith(REQUEST)) {
      throw AppException.conflict("There is nothing to stop any more");
    }
    CommunicationRequest request =
        fhir.read(CommunicationRequest.class, resource.substring(REQUEST.length()))
            .orElseThrow(() -> AppException.notFound("The request of this send is gone"));
    request.setStatus(CommunicationRequest.CommunicationRequestStatus.REVOKED);
    fhir.put(request);
    drafts.move(id, Draft.State.SENT, Draft.State.STOPPED, clock.instant());
  }

  private Draft find(UUID id) {
    return drafts.find(id).orElseThrow(() -> AppException.notFound("There is no such send"));
  }
}
