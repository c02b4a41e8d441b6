package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.history.FhirHistory;
import org.mhero.kit.fhir.history.HistoryPage;
import org.mhero.kit.fhir.search.QueryParams;
import org.mhero.kit.fhir.store.FhirStore;
import org.mhero.kit.fhir.store.StoredResource;

/** History of a type and of a resource (FHIR R4 http.html#history; mCSD ITI-91). */
@ApplicationScoped
class HistoryInteraction {
  private final FhirHistory history;
  private final FhirStore store;

  HistoryInteraction(FhirHistory history, FhirStore store) {
    this.history = history;
    this.store = store;
  }

  FhirAnswer answer(FhirRequest request, Route route) {
    String id = route.id();
    if (id != null && store.read(route.type(), id).isEmpty()) {
      throw AppException.notFound("There is no %s/%s".formatted(route.type(), id));
    }
    HistoryPage page = history.page(route.type(), id, request.query());
    String url = request.url(route.type() + (id == null ? "" : "/" + id) + "/_history");
    BundleJson bundle = new BundleJson("history").total(page.total()).lastUpdated(page.at());
    String self = request.query().encoded();
    bundle.link("self", self.isEmpty() ? url : url + "?" + self);
    if (page.next() != null) {
      bundle.link("next", url + "?" + page.next() + format(request.query()));
    }
    page.versions().forEach(version -> add(bundle, request, version));
    return FhirAnswer.of(200, bundle);
  }

  /** The address is never of a version, and a deletion has no resource: clients rely on both. */
  private static void add(BundleJson bundle, FhirRequest request, StoredResource version) {
    byte[] json = version.json();
    String method = json == null ? "DELETE" : version.version() == 1 ? "POST" : "PUT";
    String status = json == null ? "204" : version.version() == 1 ? "201" : "200";
    String url = method.equals("POST") ? version.type() : version.reference();
    bundle.entry(
        request.url(version.reference()),
        json == null ? null : JsonBody.of(json),
        "\"request\":{\"method\":\"%s\",\"url\":\"%s\"},\"response\":{\"status\":\"%s\",\"etag\":%s,\"lastModified\":\"%s\"}"
            .formatted(
                method,
                url,
                status,
                JsonText.quote(version.etag()),
                Instants.text(version.lastUpdated())));
  }

  private static String format(QueryParams query) {
    return query.first("_format").map(f -> "&_format=" + QueryParams.encode(f)).orElse("");
  }
}
