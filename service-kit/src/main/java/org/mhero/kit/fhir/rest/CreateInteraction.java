package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.fhir.rest.FhirHeaders.Return;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.store.Write;
import org.mhero.kit.fhir.store.Written.Change;

/**
 * Create and conditional create (FHIR R4 http.html#create; mCSD ITI-130). A client's id is ignored;
 * of many conditional creates at once, one answers 201 and the others 200.
 */
@ApplicationScoped
class CreateInteraction {
  private final FhirStore store;
  private final Incoming incoming;
  private final Conditions conditions;
  private final WriteAnswers answers;

  CreateInteraction(
      FhirStore store, Incoming incoming, Conditions conditions, WriteAnswers answers) {
    this.store = store;
    this.incoming = incoming;
    this.conditions = conditions;
    this.answers = answers;
  }

  @Transactional
  FhirAnswer answer(FhirRequest request, Route route) {
    Resource resource = incoming.resource(request, route.type());
    String criteria = request.headers().ifNoneExist();
    if (criteria != null && !criteria.isBlank()) {
      var condition = Conditions.Condition.of(route.type(), criteria);
      conditions.lock(List.of(condition));
      Optional<StoredResource> found = conditions.match(condition);
      if (found.isPresent()) {
        return answers.of(request, Change.UNCHANGED, found.get(), Return.REPRESENTATION);
      }
    }
    return answers.of(request, store.writeAll(List.of(new Write.Create(resource))).get(0));
  }
}
