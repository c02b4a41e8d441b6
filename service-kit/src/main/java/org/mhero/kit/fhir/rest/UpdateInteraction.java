package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.StoredResource;
import org.mhero.kit.fhir.store.Write;

/**
 * Update, update as create and conditional update (FHIR R4 http.html#update; mCSD ITI-130): 200, or
 * 201 when it was new.
 */
@ApplicationScoped
class UpdateInteraction {
  private final FhirStore store;
  private final Incoming incoming;
  private final Conditions conditions;
  private final WriteAnswers answers;

  UpdateInteraction(
      FhirStore store, Incoming incoming, Conditions conditions, WriteAnswers answers) {
    this.store = store;
    this.incoming = incoming;
    this.conditions = conditions;
    this.answers = answers;
  }

  @Transactional
  FhirAnswer answer(FhirRequest request, Route route) {
    Resource resource = incoming.resource(request, route.type());
    Long expected = request.headers().expectedVersion();
    String id = route.id();
    Write write =
        id == null
            ? conditional(request, route, resource, expected)
            : new Write.Put(sameId(resource, id), expected);
    return answers.of(request, store.writeAll(List.of(write)).get(0));
  }

  private Write conditional(
      FhirRequest request,
      Route route,
      Resource resource,
      @org.jspecify.annotations.Nullable Long expected) {
    var condition = Conditions.Condition.of(route.type(), request.query().encoded());
    conditions.lock(List.of(condition));
    Optional<StoredResource> found = conditions.match(condition);
    if (found.isPresent()) {
      String id = found.get().id();
      if (resource.getIdPart() == null) {
        resource.setId(id);
      }
      return new Write.Put(sameId(resource, id), expected);
    }
    return resource.getIdPart() == null
        ? new Write.Create(resource)
        : new Write.Put(resource, expected);
  }

  static Resource sameId(Resource resource, String id) {
    String own = resource.getIdPart();
    if (own == null || !own.equals(id)) {
      throw AppException.invalid(
          own == null
              ? "The body has no id; it must have that of the path"
              : "The body's id is not that of the path",
          resource.fhirType() + ".id");
    }
    return resource;
  }
}
