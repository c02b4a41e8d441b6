package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.rest.FhirHeaders.Return;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.Write;
import org.mhero.kit.fhir.store.Written;
import org.mhero.kit.fhir.type.Interaction;

/**
 * Transaction (FHIR R4 http.html#transaction; mCSD ITI-130 ProcessCareServices): all or nothing.
 * References between entries are resolved first; then everything is written in one round, and reads
 * see what was written.
 */
@ApplicationScoped
class TransactionInteraction {
  private final FhirStore store;
  private final FhirDispatcher dispatcher;
  private final Interactions interactions;
  private final TransactionPlanner planner;
  private final WriteAnswers answers;
  private final Outcomes outcomes;

  TransactionInteraction(
      FhirStore store,
      FhirDispatcher dispatcher,
      Interactions interactions,
      TransactionPlanner planner,
      WriteAnswers answers,
      Outcomes outcomes) {
    this.store = store;
    this.dispatcher = dispatcher;
    this.interactions = interactions;
    this.planner = planner;
    this.answers = answers;
    this.outcomes = outcomes;
  }

  @Transactional
  FhirAnswer answer(FhirRequest request, Bundle bundle) {
    List<BundleEntry> entries = entries(request, bundle);
    entries.forEach(entry -> allow(request, entry));
    List<Step> steps = planner.plan(request, entries);
    var done = new FhirAnswer[entries.size()];
    write(request, steps, done);
    for (BundleEntry entry : entries) {
      if (entry.phase() == 3) {
        done[entry.index()] = read(request, entry);
      }
    }
    for (BundleEntry entry : entries) {
      FhirRequest asked = entry.request(request);
      dispatcher.tell(asked, Route.of(asked.method(), asked.path()), done[entry.index()]);
    }
    BundleJson response = new BundleJson("transaction-response");
    List.of(done).forEach(answer -> EntryAnswers.add(response, answer));
    return FhirAnswer.of(200, response);
  }

  private static List<BundleEntry> entries(FhirRequest request, Bundle bundle) {
    var entries = new ArrayList<BundleEntry>(bundle.getEntry().size());
    for (int i = 0; i < bundle.getEntry().size(); i++) {
      entries.add(
          BundleEntry.of(i, bundle.getEntry().get(i), request.ownBase(), request.headers()));
    }
    return entries;
  }

  private void allow(FhirRequest request, BundleEntry entry) {
    try {
      Route route = Route.of(entry.method(), entry.path());
      if (route.interaction() == Interaction.TRANSACTION
          || route.interaction() == Interaction.PATCH) {
        throw AppException.invalid(route.interaction().code() + " cannot be part of a transaction");
      }
      dispatcher.check(entry.request(request), route);
    } catch (AppException e) {
      throw EntryErrors.in(entry, e);
    }
  }

  private void write(FhirRequest request, List<Step> steps, FhirAnswer[] done) {
    List<Step> ordered =
        steps.stream()
            .filter(step -> step.write() != null)
            .sorted(Comparator.comparingInt(step -> step.entry().phase()))
            .toList();
    List<Write> writes = ordered.stream().map(Step::required).toList();
    List<Written> written = store.writeAll(writes, i -> ordered.get(i).entry().at() + ".resource");
    for (Step step : steps) {
      if (step.write() == null) {
        done[step.entry().index()] = step.settled(request, answers, outcomes);
      }
    }
    for (int i = 0; i < ordered.size(); i++) {
      Step step = ordered.get(i);
      done[step.entry().index()] = answer(request, step, written.get(i));
    }
  }

  private FhirAnswer answer(FhirRequest request, Step step, Written written) {
    if (step.entry().method().equals("DELETE")) {
      return written.stored() == null
          ? FhirAnswer.of(200, null)
          : FhirAnswer.about(200, written.stored(), null);
    }
    FhirRequest asked = step.entry().request(request);
    return answers.of(asked, written, Return.MINIMAL);
  }

  private FhirAnswer read(FhirRequest request, BundleEntry entry) {
    FhirRequest asked = entry.request(request);
    try {
      return interactions.answer(asked, Route.of(asked.method(), asked.path()));
    } catch (AppException e) {
      throw EntryErrors.in(entry, e);
    }
  }
}
