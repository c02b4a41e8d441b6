package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.mhero.kit.error.AppException;

/** The interactions that change one resource. */
@ApplicationScoped
class WriteInteractions {
  private final CreateInteraction create;
  private final UpdateInteraction update;
  private final DeleteInteraction delete;
  private final PatchInteraction patch;

  WriteInteractions(
      CreateInteraction create,
      UpdateInteraction update,
      DeleteInteraction delete,
      PatchInteraction patch) {
    this.create = create;
    this.update = update;
    this.delete = delete;
    this.patch = patch;
  }

  FhirAnswer answer(FhirRequest request, Route route) {
    return switch (route.interaction()) {
      case CREATE -> create.answer(request, route);
      case UPDATE -> update.answer(request, route);
      case DELETE -> delete.answer(request, route);
      case PATCH -> patch.answer(request, route);
      default -> throw AppException.invalid(route.interaction().code() + " writes nothing");
    };
  }
}
