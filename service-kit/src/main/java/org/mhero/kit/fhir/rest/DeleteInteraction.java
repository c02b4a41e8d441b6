package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.store.Write;
import org.mhero.kit.fhir.store.Written;
import org.mhero.kit.fhir.store.Written.Change;

/**
 * Delete and conditional delete (FHIR R4 http.html#delete; mCSD ITI-130): 200 with an
 * OperationOutcome, also when there was nothing to delete.
 */
@ApplicationScoped
class DeleteInteraction {
  private final FhirStore store;
  private final Conditions conditions;
  private final Outcomes outcomes;

  DeleteInteraction(FhirStore store, Conditions conditions, Outcomes outcomes) {
    this.store = store;
    this.conditions = conditions;
    this.outcomes = outcomes;
  }

  @Transactional
  FhirAnswer answer(FhirRequest request, Route route) {
    String id = route.id();
    if (id == null) {
      var condition = Conditions.Condition.of(route.type(), request.query().encoded());
      conditions.lock(List.of(condition));
      Optional<StoredResource> found = conditions.match(condition);
      if (found.isEmpty()) {
        return FhirAnswer.of(200, outcomes.information("Nothing matched, nothing was deleted"));
      }
      id = found.get().id();
    }
    var write = new Write.Delete(route.type(), id, request.headers().expectedVersion());
    Written written = store.writeAll(List.of(write)).get(0);
    StoredResource stored = written.stored();
    JsonBody body =
        outcomes.information(
            route.type()
                + "/"
                + id
                + (written.change() == Change.DELETED ? " deleted" : " was not there"));
    return stored == null ? FhirAnswer.of(200, body) : FhirAnswer.about(200, stored, body);
  }
}
