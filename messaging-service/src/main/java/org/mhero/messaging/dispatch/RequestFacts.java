package org.mhero.messaging.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.store.FhirStore;

/**
 * What a Communication takes over from its request; it does not change once the request is stored.
 *
 * @param priority a code of request-priority, null when the request has none
 */
record RequestFacts(List<CodeableConcept> category, @Nullable String priority) {
  RequestFacts {
    category = List.copyOf(category);
  }

  /** Takes the facts from a request. */
  static RequestFacts of(CommunicationRequest request) {
    return new RequestFacts(
        request.getCategory(), request.hasPriority() ? request.getPriority().toCode() : null);
  }

  /** The facts of the requests in hand. */
  @ApplicationScoped
  static class Cache {
    private static final int MOST = 20_000;

    private final FhirStore store;
    private final Map<String, RequestFacts> kept =
        Collections.synchronizedMap(
            new LinkedHashMap<>(1024, 0.75f, true) {
              @Override
              protected boolean removeEldestEntry(Map.Entry<String, RequestFacts> eldest) {
                return size() > MOST;
              }
            });

    Cache(FhirStore store) {
      this.store = store;
    }

    RequestFacts of(String request) {
      RequestFacts known = kept.get(request);
      if (known == null) {
        known =
            store
                .get(CommunicationRequest.class, request)
                .map(RequestFacts::of)
                .orElseGet(() -> new RequestFacts(List.of(), null));
        kept.put(request, known);
      }
      return known;
    }
  }
}
