package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;

/** Hands a request to the class of its interaction. */
@ApplicationScoped
class Interactions {
  private final ReadInteraction read;
  private final SearchInteraction search;
  private final HistoryInteraction history;
  private final WriteInteractions writes;
  private final CapabilitiesInteraction capabilities;

  Interactions(
      ReadInteraction read,
      SearchInteraction search,
      HistoryInteraction history,
      WriteInteractions writes,
      CapabilitiesInteraction capabilities) {
    this.read = read;
    this.search = search;
    this.history = history;
    this.writes = writes;
    this.capabilities = capabilities;
  }

  FhirAnswer answer(FhirRequest request, Route route) {
    return switch (route.interaction()) {
      case READ, VREAD -> read.answer(request, route);
      case SEARCH_TYPE -> search.answer(request, route);
      case HISTORY_TYPE, HISTORY_INSTANCE -> history.answer(request, route);
      case CREATE, UPDATE, DELETE, PATCH -> writes.answer(request, route);
      case CAPABILITIES -> capabilities.answer(request);
      case TRANSACTION, BATCH ->
          throw org.mhero.kit.error.AppException.invalid("A Bundle cannot be in a Bundle");
    };
  }
}
