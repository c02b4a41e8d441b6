package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.mhero.kit.error.AppException;

/** Batch (FHIR R4 http.html#transaction): every entry on its own, each with its own outcome. */
@ApplicationScoped
class BatchInteraction {
  private final FhirDispatcher dispatcher;
  private final Outcomes outcomes;

  BatchInteraction(FhirDispatcher dispatcher, Outcomes outcomes) {
    this.dispatcher = dispatcher;
    this.outcomes = outcomes;
  }

  FhirAnswer answer(FhirRequest request, Bundle batch) {
    int size = batch.getEntry().size();
    var answers = new FhirAnswer[size];
    var entries = new ArrayList<BundleEntry>(size);
    for (int i = 0; i < size; i++) {
      try {
        entries.add(
            BundleEntry.of(i, batch.getEntry().get(i), request.ownBase(), request.headers()));
      } catch (AppException e) {
        answers[i] = outcomes.answer(e);
      }
    }
    entries.sort(Comparator.comparingInt(BundleEntry::phase));
    entries.forEach(entry -> answers[entry.index()] = dispatcher.answer(entry.request(request)));
    BundleJson response = new BundleJson("batch-response");
    List.of(answers).forEach(answer -> EntryAnswers.add(response, answer));
    return FhirAnswer.of(200, response);
  }
}
